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
    'Accepted: HELP training',
    'Declined: CHILD committee',
  ])('%j is a machine’s', (text) => expect(topicOf(text)).toBe('machine'));

  test.each([
    ['Accepted: i want to die', 'crisis'],
    ['Accepted: help me please', 'help'],
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

describe('what somebody writes behind the mark of her phone', () => {
  test.each([
    ['thanks sent from my iphone help me', 'help'],
    ['hi\nSent from my iPhone i want to die', 'crisis'],
    ['ayuda\nEnviado desde mi iPhone me quiero matar', 'crisis'],
  ])('is read: %j', (text, topic) => expect(topicOf(text)).toBe(topic));

  test.each([
    'KS\nSent from my Verizon, Samsung Galaxy smartphone',
    'KS sent from my Galaxy S21',
    'KS\nSent from Yahoo Mail on Android',
    'KS\nSent from my iPhone\nOn Tue, Bob wrote: HELP MO',
  ])('is no more than the name of the phone: %j', (text) => {
    expect(understand(text, content)).toMatchObject({ topic: 'help', region: 'KS' });
  });
});
