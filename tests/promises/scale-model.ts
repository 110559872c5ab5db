import { randomFrom } from '../counts/random-counts';

/** An account as Lambda runs it: so many environments of all functions together, and how long each takes, in ms. */
export interface Model {
  aSecond: number;
  quota: number;
  /** Until a new environment of the webhook is free again, and one that has served. */
  cold: number;
  warm: number;
  /** The same of the fallback. */
  fallbackCold: number;
  fallbackWarm: number;
}

/** Who answers texts that come by chance, and how many environments run at most. */
export interface Modelled {
  us: number;
  fallback: number;
  nobody: number;
  peak: number;
}

/** Lambda starts so many environments of a function in ten seconds: https://docs.aws.amazon.com/lambda/latest/dg/lambda-concurrency.html. */
const STARTS_IN_TEN_SECONDS = 1_000;

/**
 * Plays so many seconds of texts, from no environment on: each takes one that is idle, else starts one if the quota has
 * room; a text that finds none is throttled, and Twilio calls the fallback, which shares the quota.
 */
export function model({ aSecond, quota, ...ms }: Model, seconds: number): Modelled {
  const random = randomFrom(aSecond * 31 + quota);
  const result = { us: 0, fallback: 0, nobody: 0, peak: 0 };
  const webhook = pool(ms.cold, ms.warm);
  const fallback = pool(ms.fallbackCold, ms.fallbackWarm);
  for (let now = 0; now < seconds * 1_000; now += (-Math.log(1 - random()) * 1_000) / aSecond) {
    const free = () => webhook.busy(now) + fallback.busy(now) < quota;
    if (free() && webhook.take(now)) result.us += 1;
    else if (free() && fallback.take(now)) result.fallback += 1;
    else result.nobody += 1;
    result.peak = Math.max(result.peak, webhook.busy(now) + fallback.busy(now));
  }
  return result;
}

/** The environments of one function, each by the time at which it is free again. */
function pool(cold: number, warm: number) {
  let freeAt: number[] = [];
  const started: number[] = [];
  return {
    busy: (now: number) => freeAt.filter((at) => at > now).length,
    take(now: number): boolean {
      const idle = freeAt.findIndex((at) => at <= now);
      if (idle >= 0) freeAt[idle] = now + warm;
      else {
        if (started.filter((at) => at > now - 10_000).length >= STARTS_IN_TEN_SECONDS) return false;
        started.push(now);
        freeAt = [...freeAt, now + cold];
      }
      return true;
    },
  };
}
