import { randomBytes } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import type { LambdaFunctionURLEvent } from 'aws-lambda';
import { type LoopGuard, loopGuard } from '../../functions/sms/loop-guard';
import { type Inbound, parse } from '../../functions/sms/parse';
import { type Outcome, receive } from '../../functions/sms/receive';
import { segments } from '../../functions/text/segments';
import { content } from '../text/content';
import { inboundEvent } from './inbound';

const START = Date.parse('2026-11-22T03:00:00Z');
const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const TWILIOS = { signer: 'twilio', optOuts: 'twilio' } as const;

const newGuard = () => loopGuard(randomBytes(32));

const inbounds = new Map<string, Inbound>();

function texted(body: string, seconds: number, guard: LoopGuard, from = '+15550100'): Outcome {
  const key = `${from} ${body}`;
  const inbound = inbounds.get(key) ?? (parse(inboundEvent({ body, from })) as Inbound);
  inbounds.set(key, inbound);
  const another = { ...inbound, messageSid: `SM${randomBytes(16).toString('hex')}`, sameSids: [] };
  return receive(another, TWILIOS, content, guard, new Date(START + seconds * 1000));
}
const messageIn = ({ reply }: Outcome) => /<Message>([\s\S]*)<\/Message>/.exec(reply.body)?.[1];
const answered = (outcome: Outcome) => messageIn(outcome) !== undefined;
/** How a text was answered: in so many segments, or not at all. */
const answeredIn = (outcome: Outcome) => segments((messageIn(outcome) ?? '').replaceAll('&amp;', '&')).segments;

describe('a person who texts again and again', () => {
  test('gets the same reply in full twice, then in short, then once in ten minutes', () => {
    const guard = newGuard();
    const seen = [0, 1, 2, 3, 4, 5, 6, 7, 14, 15].map((minute) => answeredIn(texted('HELP', minute * MINUTE, guard)));
    const [full = 0] = seen;
    expect(full).toBeGreaterThan(1);
    expect(seen).toEqual([full, full, 1, 1, 1, 0, 0, 0, 1, 0]);
  });

  test('is answered in short as long as she finds new words for the same thing, and it is no loop', () => {
    const guard = newGuard();
    const words = [
      'please somebody',
      'are you there',
      'come now',
      'he is back',
      'where are u',
      'he is coming in',
      'asdf',
    ];
    const all = words.map((body, i) => texted(body, i * MINUTE, guard));
    expect(all.every(answered)).toBe(true);
    expect(all.flatMap(({ event }) => event ?? [])).toEqual([]);
  });

  test('is answered when the clock goes back', () => {
    const guard = newGuard();
    for (const body of ['i want to die', 'i want to die']) expect(answered(texted(body, 10, guard))).toBe(true);
    expect(answered(texted('i want to die', 9, guard))).toBe(true);
  });

  test('gets it in full again an hour later', () => {
    const guard = newGuard();
    for (let i = 0; i < 5; i += 1) texted('HELP', i, guard);
    expect(answeredIn(texted('HELP', HOUR + 5, guard))).toBeGreaterThan(1);
  });

  test('is always answered when she says something new, here the 21st in ten minutes', () => {
    const guard = newGuard();
    for (let i = 0; i < 20; i += 1) texted('HELP', i * 30, guard);
    const { count, ...outcome } = texted('he beats me', 20 * 30, guard);
    expect(answeredIn(outcome)).toBeGreaterThan(1);
    expect(count?.usage.topic).toBe('abuse');
  });

  test('is not held back for what somebody else texted', () => {
    const guard = newGuard();
    for (let i = 0; i < 30; i += 1) texted('HELP', i, guard);
    expect(answeredIn(texted('HELP', 31, guard, '+15550101'))).toBeGreaterThan(1);
  });

  test('is never met with silence in a crisis, if she says it in other words', () => {
    const guard = newGuard();
    const words = ['i want to die', 'kill myself', 'suicide', 'i want to kill myself', 'i want to end my life'];
    const adding = ['', ' please', ' now', ' tonight', ' so much'];
    const all = Array.from({ length: 25 }, (_, i) => texted(`${words[i % 5]}${adding[Math.floor(i / 5)]}`, i, guard));
    expect(all.every(answered)).toBe(true);
  });

  test('gets the same words of a crisis answered in short, at most once a minute', () => {
    const guard = newGuard();
    const seen = Array.from({ length: 40 }, (_, i) => answeredIn(texted('i want to die', i * 6, guard)));
    const [full = 0] = seen;
    expect(seen.slice(0, 2)).toEqual([full, full]);
    expect(seen.filter((count) => count === 1)).toHaveLength(3);
    expect(seen.filter((count) => count > 1)).toHaveLength(2);
  });
});

describe('a message that is delivered again, because our answer did not arrive,', () => {
  const deliver = (event: LambdaFunctionURLEvent, guard: LoopGuard, seconds: number) =>
    receive(parse(event) as Inbound, TWILIOS, content, guard, new Date(START + seconds * 1000));

  test.each(['HELP', 'i want to die'])('gets the same answer each time: %j', (body) => {
    const guard = newGuard();
    const event = inboundEvent({ body });
    const outcomes = Array.from({ length: 8 }, (_, i) => deliver(event, guard, i));
    expect(new Set(outcomes.map(({ reply }) => reply.body)).size).toBe(1);
    expect(outcomes.every(({ count }) => count?.usage.topic !== 'loop')).toBe(true);
    expect(answeredIn(texted(body, 9, guard))).toBeGreaterThan(1); // It has been said once.
  });

  test('gets silence again if it was a loop’s', () => {
    const guard = newGuard();
    for (let i = 0; i < 6; i += 1) texted('HELP', i, guard);
    const event = inboundEvent({ body: 'HELP' });
    for (let i = 6; i < 9; i += 1) expect(answered(deliver(event, guard, i))).toBe(false);
  });
});

/** How many answers a phone gets in a day that asks for these replies in turn, every so many seconds. */
function aDay(everySeconds: number, replies: readonly string[]) {
  const guard = newGuard();
  let answers = 0;
  let loops = 0;
  for (let at = 0, i = 0; at < DAY; at += everySeconds, i += 1) {
    const reply = replies[i % replies.length] as string;
    const { form, limited } = guard.weigh(
      { sender: '+15550100', messageSid: `${i}`, words: reply, reply },
      new Date(START + at * 1000),
    );
    if (form !== 'none') answers += 1;
    if (limited) loops += 1;
  }
  return { answers, loops };
}

describe('a machine that answers by itself', () => {
  test.each([30, 5 * MINUTE, 15 * MINUTE])(
    'every %i seconds gets fewer than 50 answers a day, and the operator hears of it',
    (every) => {
      const { answers, loops } = aDay(every, ['help']);
      expect(answers).toBeLessThan(50);
      expect(loops).toBeGreaterThan(20);
    },
  );

  test('that alternates two topics ends too', () => {
    expect(aDay(30, ['help', 'abuse']).answers).toBeLessThan(80);
  });

  test('is counted as a loop, not as a call for help', () => {
    const guard = newGuard();
    const topics = Array.from({ length: 8 }, (_, i) => texted('HELP', i, guard).count?.usage.topic);
    expect(topics).toEqual(['help', 'help', 'help', 'help', 'help', 'loop', 'loop', 'loop']);
  });

  test('that sends one of our texts back is never taken for a person in a crisis', () => {
    for (const [key, reply] of [...content.replies, ...content.keyLines]) {
      if (reply.length < 60) continue;
      const { count } = texted(`Auto: ${reply}`, 0, newGuard());
      expect([key, count?.usage.topic]).toEqual([key, 'loop']);
    }
  });

  test('that sends back any answer of ours, cut, joined or with its own marker, is a machine', () => {
    const answers = [...content.replies.keys()].map((key) => content.replies.get(key) as string);
    for (const said of [...answers, [...content.keyLines.values()].join('\n')]) {
      for (const sent of [said, said.slice(0, 110), said.slice(40), `${said}\nAuto-reply: I am away`, `😭😭 ${said}`]) {
        if (sent.length < 80) continue;
        const { count, event } = texted(sent, 0, newGuard());
        expect([sent, count?.usage.topic ?? 'silence', event]).toEqual([
          sent,
          expect.stringMatching(/^(loop|silence)$/),
          undefined,
        ]);
      }
    }
  });

  test('and one that says crisis in the same words all day gets few answers', () => {
    const guard = newGuard();
    const say = (i: number) => ({
      sender: '+15550100',
      messageSid: `${i}`,
      words: `Our office is closed. In a crisis call 988. Ticket ${i}`,
      reply: 'crisis',
      isCrisis: true,
    });
    const forms = Array.from({ length: 2880 }, (_, i) => guard.weigh(say(i), new Date(START + i * 30_000)).form);
    expect(forms.filter((form) => form !== 'none').length).toBeLessThan(200);
  });

  test('but a person who forwards one and adds her own words is answered for these', () => {
    const { count } = texted(`${content.replies.get('en help')} he found this and is going to kill me`, 0, newGuard());
    expect(count?.usage.topic).not.toBe('loop');
  });

  test('meets a guard of its own in each environment of the function, so that ten give ten times as much at most', () => {
    const guards = Array.from({ length: 10 }, newGuard);
    const all = Array.from({ length: 200 }, (_, i) => texted('HELP', i, guards[i % 10] as LoopGuard));
    expect(all.filter(answered).length).toBeLessThanOrEqual(10 * 5);
  });
});

test('forged texts use up nobody’s answers, and unverified ones are never held back', () => {
  const guard = newGuard();
  const inbound = parse(inboundEvent()) as Inbound;
  for (const signer of ['forged', 'unknown'] as const)
    for (let i = 0; i < 30; i += 1) receive(inbound, { signer, optOuts: 'twilio' }, content, guard, new Date(START));
  expect(answeredIn(texted('HELP', 1, guard))).toBeGreaterThan(1);
  const unverified = receive(inbound, { signer: 'unknown', optOuts: 'twilio' }, content, guard, new Date(START));
  expect(answered(unverified)).toBe(true);
});
