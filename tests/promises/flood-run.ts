import { setTimeout as sleep } from 'node:timers/promises';
import type { Lambda } from '../lambda/runtime-api';
import { inboundEvent } from '../sms/inbound';
import { tooFew, tooMany } from './fault-counts';
import { CONSTANT } from './fault-tally';
import { eventOf, textAt } from './fault-texts';
import { type Account, account } from './flood-account';
import { type Hotline, startHotline } from './hotline';

/** All the environments of a new AWS account, and as many of the fallback as its texts may need at once. */
export const QUOTA = 10;
const FALLBACKS = 4;
/** Between two texts of people, on average. */
const PAUSE_MS = 100;

/** Forged texts over so many connections, the next one as soon as the last is answered, while so many people text. */
export interface Flood {
  connections: number;
  /** Whether environments are kept for the webhook, so that the fallback has others. */
  kept: boolean;
  people: number;
}

/** Who answered the people, and what became of the forged texts, a second. */
export interface Flooded {
  refused: number;
  throttled: number;
  /** How many environments of the webhook ran, on average. */
  busy: number;
  us: number;
  fallback: number;
  nobody: number;
  unexpected: string[];
}

/** As dear to refuse as one can be: nearly as long and of nearly as many parameters as is read. */
const FORGED = inboundEvent({
  token: 'f'.repeat(32),
  with: Object.fromEntries(Array.from({ length: 470 }, (_, i) => [`P${i}`, 'x'.repeat(120)])),
});

/** Floods the webhook's ten environments while people text, and then lets one more text come. */
export async function flooded({ connections, kept, people }: Flood): Promise<Flooded> {
  const hotline = await startHotline();
  try {
    const { webhook, fallback } = await startEnvironments(hotline);
    const its = account({ webhook, fallback }, { quota: QUOTA, kept });
    const attack = attackOn(its, connections);
    const answers: Promise<string>[] = [];
    for (let i = 0; i < people; i += 1) {
      await sleep(Math.random() * 2 * PAUSE_MS);
      answers.push(whoAnswers(its, QUOTA + i));
    }
    const by = await Promise.all(answers);
    const { odd, ...forged } = await attack.end();
    const last = await afterwards(its, QUOTA + people);
    const log = webhook.map((one) => one.logs()).join('');

    const times = (who: string) => by.filter((one) => one === who).length;
    const parts = [{ answered: QUOTA + times('us') + Number(last === 'us'), day: undefined }];
    const rows = await hotline.counts.rows();
    const wrong = [...by, last].filter((one) => !['us', 'fallback', 'nobody'].includes(one));
    const unexpected = [...odd, ...wrong, ...tooMany(rows, parts), ...tooFew(rows, parts, log)];
    return { ...forged, us: times('us'), fallback: times('fallback'), nobody: times('nobody'), unexpected };
  } finally {
    await hotline.stop();
  }
}

/** Starts all environments, after one text to each of the webhook's. */
export async function startEnvironments(hotline: Hotline): Promise<{ webhook: Lambda[]; fallback: Lambda[] }> {
  const start = (count: number, one: () => Promise<Lambda>) => Promise.all(Array.from({ length: count }, one));
  const webhook = await start(QUOTA, () => hotline.environment());
  const fallback = await start(FALLBACKS, () => hotline.fallback());
  for (const [i, one] of webhook.entries()) await (await one.invoke(eventOf(textAt(i), i))).done;
  return { webhook, fallback };
}

/** Sends forged texts until it is ended, and tells what they got a second. */
function attackOn(its: Account, connections: number) {
  const [began, busyBefore] = [performance.now(), its.busyMs()];
  const sum = { refused: 0, throttled: 0 };
  const odd: string[] = [];
  let isOver = false;
  const connection = async () => {
    while (!isOver) {
      const answered = await its.invoke('webhook', FORGED);
      if (!answered) await sleep(1);
      if (answered && answered.status !== 403) odd.push(`${answered.status} for a forged text`);
      sum[answered ? 'refused' : 'throttled'] += 1;
    }
  };
  const all = Array.from({ length: connections }, connection);
  return {
    async end() {
      isOver = true;
      const ms = performance.now() - began;
      const busy = (its.busyMs() - busyBefore) / ms;
      await Promise.all(all);
      const aSecond = (count: number) => Math.round((count * 1_000) / ms);
      return { refused: aSecond(sum.refused), throttled: aSecond(sum.throttled), busy, odd };
    },
  };
}

/** Who answers a person's text, as Twilio delivers it; what was answered, if it is wrong. */
export async function whoAnswers(its: Account, index: number): Promise<string> {
  const text = textAt(index);
  const event = eventOf(text, index);
  const webhook = await its.invoke('webhook', event);
  if (webhook && !webhook.error && webhook.status < 400) return text.gets.test(webhook.body) ? 'us' : webhook.body;
  const fallback = await its.invoke('fallback', event);
  if (!fallback) return 'nobody';
  return CONSTANT.test(fallback.body) ? 'fallback' : fallback.body;
}

/** Who answers a text once the environments are done with the flood: no wait is told from never but by the test's own limit. */
async function afterwards(its: Account, index: number): Promise<string> {
  while (its.running() > 0) await sleep(1);
  const by = await whoAnswers(its, index);
  while (its.running() > 0) await sleep(1);
  return by === 'us' ? by : `after the flood: ${by}`;
}
