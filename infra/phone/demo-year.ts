import { randomBytes } from 'node:crypto';
import { twilioRequest } from '../../functions/canary/twilio-request';
import type { Counter } from '../../functions/counts/count';
import { serve } from '../../functions/sms/serve';
import type { Content } from '../../functions/text/content';
import type { DemoText } from './demo-texts';
import { functionUrlEvent } from './function-url-event';
import { laptopEdges } from './laptop-edges';

const DAYS = 365;
const DAY_MS = 86_400_000;
const MIN_A_DAY = 3;
/** By how much a day may have more, month by month: January is the month against trafficking, with its posters. */
const VARYING = [16, 10, 8, 6, 8, 6, 4, 6, 8, 10, 10, 8];
/** Few, for DynamoDB Local has just been started and the phone beside it is in use. */
const CONCURRENCY = 4;
const ADDRESS = 'https://demo.example/';

/** Where the demo texts are answered and counted. */
export interface Demo {
  content: Content;
  texts: readonly DemoText[];
  counter: Counter;
  timeZone: string;
  now: Date;
  /** From 0 to 1, as Math.random gives it. */
  random?: () => number;
  /** Hears how many texts are done, of how many. */
  progress?: (done: number, all: number) => void;
}

/**
 * Fills the year before now with texts that go the way of real ones: signed, verified, understood, answered, counted.
 * Gives how many there were.
 */
export async function fillDemoYear({
  content,
  texts: each,
  counter,
  timeZone,
  now,
  random = Math.random,
  progress,
}: Demo): Promise<number> {
  const token = randomBytes(16).toString('hex');
  const edges = laptopEdges({ token, content: () => content, counter, timeZone });
  const texts = yearOfTexts(each, now, random);
  for (let i = 0; i < texts.length; i += CONCURRENCY) {
    await Promise.all(
      texts
        .slice(i, i + CONCURRENCY)
        .map(({ at, text, from }) => serve(inbound(text, from, token), async () => {}, { ...edges, now: () => at })),
    );
    progress?.(Math.min(i + CONCURRENCY, texts.length), texts.length);
  }
  return texts.length;
}

interface Sent {
  at: Date;
  text: DemoText;
  from: string;
}

/** In the order of time, as the loop guard sees them. */
function yearOfTexts(each: readonly DemoText[], now: Date, random: () => number): Sent[] {
  const byWeight = each.flatMap((text) => Array.from({ length: text.weight }, () => text));
  const texts: Sent[] = [];
  for (let day = DAYS; day > 0; day -= 1) {
    const start = now.getTime() - day * DAY_MS;
    const length = MIN_A_DAY + Math.floor(random() * (VARYING[new Date(start).getUTCMonth()] ?? 0));
    const times = Array.from({ length }, () => start + random() * DAY_MS).sort((a, b) => a - b);
    for (const time of times) {
      const text = byWeight[Math.floor(random() * byWeight.length)] as DemoText;
      texts.push({ at: new Date(time), text, from: sender(random) });
    }
  }
  return texts;
}

/** One of a hundred numbers that are nobody's. */
function sender(random: () => number): string {
  return `+1555555${String(100 + Math.floor(random() * 100)).padStart(4, '0')}`;
}

function inbound({ body, optOut }: DemoText, from: string, token: string) {
  const { body: form, headers } = twilioRequest({
    body,
    from,
    to: '+15555550199',
    url: ADDRESS,
    token,
    with: optOut && { OptOutType: optOut },
  });
  return functionUrlEvent({ method: 'POST', url: ADDRESS, headers, body: form });
}
