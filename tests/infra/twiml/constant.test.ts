import { describe, expect, test } from '@jest/globals';
import { segments } from '../../../functions/text/segments';
import { readTwiml } from '../../../infra/twilio/read-twiml';
import { constantTwiml } from '../../../infra/twiml/constant';
import { firstNumber } from '../../../infra/twiml/first-number';
import { callTwiml, connectTwiml } from '../../../infra/twiml/voice';
import { calls } from '../../text/calls';
import { content } from '../../text/content';

const spoken = (twiml: string, voice: string) =>
  [...twiml.matchAll(new RegExp(`<Say language="${voice}">([^<]*)</Say>`, 'g'))].map(([, words]) => words ?? '');

test('a text gets the key lines of every language as one message of two segments at most', () => {
  const messages = readTwiml(constantTwiml(content));
  expect(messages).toEqual([[...content.keyLines.values()].join('\n')]);
  expect(segments(messages[0] ?? '').segments).toBeLessThanOrEqual(2);
});

test('a text gets with them what a reply to HELP may never leave out', () => {
  for (const part of [
    '1-888-373-7888',
    'HELP to 233733',
    'HELP al 233733',
    '988',
    '911',
    'Delete this thread',
    'Borre esto',
  ])
    expect(constantTwiml(content)).toContain(part);
});

describe('a call', () => {
  const call = callTwiml(calls);

  test.each(['en-US', 'es-US'])('hears the numbers twice in %s, digit by digit', (voice) => {
    expect(spoken(call, voice)).toHaveLength(2);
    for (const words of spoken(call, voice)) {
      expect(words).toContain('1, 8 8 8, 3 7 3, 7 8 8 8');
      expect(words).toContain('9 1 1');
      expect(words.replace(/\d+\+/, '')).not.toMatch(/\d\d|\//);
    }
  });

  test('is offered to be connected, and any key takes the offer, # too', () => {
    expect(call).toContain('<Gather numDigits="1" finishOnKey="" action="/voice/connect" method="POST"><Say');
    for (const words of spoken(call, 'en-US')) expect(words).toContain('press any key');
    for (const words of spoken(call, 'es-US')) expect(words).toContain('presione cualquier tecla');
  });

  test('is connected to the first number, and hears the numbers again where nobody answers', () => {
    const connect = connectTwiml(calls);
    expect(connect).toContain('<Response><Dial>+18883737888</Dial><Say');
    expect(spoken(connect, 'en-US')).toHaveLength(1);
    expect(spoken(connect, 'es-US')).toHaveLength(1);
    expect(connect).not.toContain('press any key');
  });

  test('hears of 988, and nothing of a thread to delete', () => {
    expect(call).toContain('9 8 8');
    expect(call).not.toMatch(/delete|borre/i);
  });

  test('is never recorded', () => {
    expect(call + connectTwiml(calls)).not.toMatch(/record/i);
  });

  test('hears a short number and is not offered what a network may not connect', () => {
    const line = 'Help: call or text 988, 24/7.';
    const short = { hotline: undefined, spoken: [{ voice: 'en-US', offer: 'Press any key.', line }] };
    expect(callTwiml(short)).toContain('<Response><Say language="en-US">Help: call or text 9 8 8.</Say>');
    expect(connectTwiml(short)).not.toContain('<Dial>');
  });
});

test('the first number of a text is the one to call, as people read it', () => {
  expect(firstNumber('Call 1-888-373-7888 or text HELP to 233733, 24/7.')).toBe('1-888-373-7888');
  expect(firstNumber('Danger now: 911.')).toBe('911');
  expect(() => firstNumber('Call us')).toThrow('There is no number in "Call us"');
});
