import type { Writable } from 'node:stream';

/** Something shorter than this shows no line. */
const SHOWN_AFTER_MS = 1_000;
const START_OF_EMPTY_LINE = '\r\u001B[K';

/** A line that says how far something is, once it has taken a second; it goes when that has ended. */
export async function withProgress<T>(
  what: string,
  work: (progress: (done: number, all: number) => void) => Promise<T>,
  output: Writable & { isTTY?: boolean } = process.stderr,
): Promise<T> {
  const began = performance.now();
  let isShown = false;
  const show = (line: string) => {
    if (isShown && !output.isTTY) return;
    isShown = true;
    output.write(output.isTTY ? `${START_OF_EMPTY_LINE}${line}` : `${line}\n`);
  };
  const waiting = setTimeout(() => show(`${what}.`), SHOWN_AFTER_MS);
  try {
    return await work((done, all) => {
      if (performance.now() - began > SHOWN_AFTER_MS) show(`${what}: ${done} of ${all} parts.`);
    });
  } finally {
    clearTimeout(waiting);
    if (isShown && output.isTTY) output.write(START_OF_EMPTY_LINE);
  }
}
