import type { LambdaFunctionURLEvent } from 'aws-lambda';
import type { Day } from '../counts/calendar';
import { type Counter, count, type Pace } from '../counts/count';
import { rowsOf } from '../counts/rows';
import type { Outcome } from './receive';
import type { Reply } from './reply';
import { type Answering, respond } from './respond';

/** What a text's way needs of the world, from its request to its row. */
export interface Edges extends Answering {
  now: () => Date;
  /** Asked for only once the reply is out. */
  counter: () => Counter;
  pace: Pace;
  /** The day in the operator's calendar that it is at a moment. */
  dayOf: (moment: Date) => Day;
  log: (line: LogLine) => void;
}

/**
 * A line for the operator, of enumerated fields only. A text that is answered and counted leaves no line: a line has
 * a time, and times with topics would tell about people.
 */
export type LogLine =
  | { event: NonNullable<Outcome['event']> }
  | { event: 'uncounted' | 'canary-uncounted'; because: 'busy' | 'failed' | 'exception' };

/** Answers one text, sends the answer, and only then counts it; nobody waits for a count or loses an answer to it. */
export async function serve(
  event: LambdaFunctionURLEvent,
  send: (reply: Reply) => Promise<void>,
  edges: Edges,
): Promise<void> {
  const now = edges.now();
  const outcome = await respond(event, now, edges);
  await send(outcome.reply);
  if (outcome.event) edges.log({ event: outcome.event });
  if (outcome.count) await remember(outcome.count, now, edges);
}

/** Counts an answered text, the canary's like anyone's; what could not be counted is a log line, never an error. */
export async function remember(
  { usage, token }: NonNullable<Outcome['count']>,
  now: Date,
  { counter, pace, dayOf, log }: Pick<Edges, 'counter' | 'pace' | 'dayOf' | 'log'>,
): Promise<void> {
  // Apart, because metrics tells of people's texts that were not counted.
  const event = 'canary' in usage ? 'canary-uncounted' : 'uncounted';
  try {
    const rows = rowsOf(usage, token, dayOf(now));
    const added = await count(rows, token, counter(), pace);
    if (added === 'busy' || added === 'failed') log({ event, because: added });
  } catch {
    log({ event, because: 'exception' });
  }
}
