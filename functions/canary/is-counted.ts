/** After the reply: a count may take 800 ms, and the first one after a cold start loads the SDK before it begins. */
const PAUSES_MS = [200, 400, 800, 1_600, 3_000];

/** The line that says whether the canary's text, which was answered, was counted as well. */
export interface CountLine {
  event: 'canary-count';
  result: 'counted' | 'uncounted';
}

/** Whether the number that `read` gives rises above `before` within six seconds; a reading that fails is tried again. */
export async function hasRisen(
  before: number,
  read: () => Promise<number>,
  wait: (ms: number) => Promise<void>,
): Promise<boolean> {
  for (const pause of PAUSES_MS) {
    await wait(pause);
    const now = await read().catch(() => before);
    if (now > before) return true;
  }
  return false;
}
