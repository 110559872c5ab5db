import { describe, expect, test } from '@jest/globals';
import { understand } from '../../functions/text/understand';
import { content } from './content';

const topicOf = (text: string) => understand(text, content).topic;

describe('a mark that machines make and people may', () => {
  test.each([
    'Accepted: Meeting with Bob',
    'Invitation: Team lunch',
    'OOO: back on Monday',
    'Cancelado: junta del martes',
  ])('%j is a machine’s', (text) => expect(topicOf(text)).toBe('machine'));

  test.each([
    ['Accepted: i want to die', 'crisis'],
    ['Read: I took all my pills', 'crisis'],
    ['Declined: he wont let me leave', 'help'],
    ['i have do not disturb turned on but please help me', 'help'],
    ['Liked "him" but he raped me "twice"', 'abuse'],
  ])('%j is a person’s, about %s', (text, topic) => expect(topicOf(text)).toBe(topic));

  test.each(['Liked “Call or text 988: suicide and crisis”', 'Liked “He said "hi" to me”'])(
    '%j quotes us and is a machine’s',
    (text) => expect(topicOf(text)).toBe('machine'),
  );
});

test.each([
  ['-- i want to die', 'crisis'],
  ['sent with love i want to die', 'crisis'],
  ['on behalf of my sister: her husband beats her', 'abuse'],
])('a text that begins as a signature does, %j, is a text', (text, topic) => expect(topicOf(text)).toBe(topic));
