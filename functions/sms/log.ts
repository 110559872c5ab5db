import type { Outcome } from './receive';

/**
 * A line for the operator, of enumerated fields only. A text that is answered and counted leaves no line: a line has
 * a time, and times with topics would tell about people.
 */
export type LogLine =
  | { event: NonNullable<Outcome['event']> }
  | { event: 'uncounted'; because: 'busy' | 'failed' | 'exception' };

/** Writes a line to the function's log, where metric filters find `$.event`. */
export function log(line: LogLine): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}
