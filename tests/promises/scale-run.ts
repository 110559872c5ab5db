import { setTimeout as sleep } from 'node:timers/promises';
import { tooFew, tooMany } from './fault-counts';
import { account } from './flood-account';
import { QUOTA, startEnvironments, whoAnswers } from './flood-run';
import { startHotline } from './hotline';

/** Who answered so many texts a second, how long half of those that we answered and all but one in a hundred waited, and what was wrong. */
export interface Driven {
  us: number;
  fallback: number;
  nobody: number;
  uncounted: number;
  halfMs: number;
  mostMs: number;
  unexpected: string[];
}

/** Texts a new account at a steady rate, whether or not it keeps up, after one text to each environment. */
export async function driven(aSecond: number, seconds: number): Promise<Driven> {
  const hotline = await startHotline();
  try {
    const { webhook, fallback } = await startEnvironments(hotline);
    const its = account({ webhook, fallback }, { quota: QUOTA, kept: false });
    const waits: number[] = [];
    const text = async (index: number) => {
      const sent = performance.now();
      const by = await whoAnswers(its, index);
      if (by === 'us') waits.push(performance.now() - sent);
      return by;
    };
    const began = performance.now();
    const answers: Promise<string>[] = [];
    for (let i = 0; i < aSecond * seconds; i += 1) {
      const due = began + (i * 1_000) / aSecond - performance.now();
      if (due > 0) await sleep(due);
      answers.push(text(QUOTA + i));
    }
    const by = await Promise.all(answers);
    while (its.running() > 0) await sleep(1);

    const times = (who: string) => by.filter((one) => one === who).length;
    const log = webhook.map((one) => one.logs()).join('');
    const parts = [{ answered: QUOTA + times('us'), day: undefined }];
    const rows = await hotline.counts.rows();
    const wrong = by.filter((one) => !['us', 'fallback', 'nobody'].includes(one));
    const sorted = waits.toSorted((a, b) => a - b);
    return {
      us: times('us'),
      fallback: times('fallback'),
      nobody: times('nobody'),
      uncounted: log.match(/"event":"uncounted"/g)?.length ?? 0,
      halfMs: sorted[Math.floor(sorted.length / 2)] ?? Number.NaN,
      mostMs: sorted[Math.floor(sorted.length * 0.99)] ?? Number.NaN,
      unexpected: [...wrong, ...tooMany(rows, parts), ...tooFew(rows, parts, log)],
    };
  } finally {
    await hotline.stop();
  }
}
