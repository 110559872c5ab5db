import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import type { LambdaFunctionURLEvent } from 'aws-lambda';
import { compile } from '../content/compile';
import { readContentFiles } from '../edges/content';
import { readSecret } from '../edges/secret';
import { type Counter, count, increments } from './count';
import { log } from './log';
import { loopGuard } from './loop-guard';
import type { Outcome } from './receive';
import type { Reply } from './reply';
import { type Edges, respond } from './respond';
import { tokenKeeper } from './tokens';

/** The bilingual HELP reply as TwiML; infra/ compiles it in from the content, so that nothing has to load for it. */
declare const CONSTANT_TWIML: string;

const { TWILIO_SECRET_ARN = '', COUNTS_TABLE = '', TIME_ZONE = 'UTC' } = process.env;

const edges: Edges = {
  tokens: tokenKeeper((signal) => readSecret(TWILIO_SECRET_ARN, signal)),
  content: loaded(() => compile(readContentFiles(join(__dirname, 'content')))),
  guard: loopGuard(),
  constant: CONSTANT_TWIML,
};
/** Made after the first reply is out: loading the SDK takes longer than answering. */
let counter: Counter | undefined;

/** Twilio's SMS webhook: answers first and counts afterwards, so that nobody waits for a count or loses an answer to it. */
export const handler = awslambda.streamifyResponse(async (event: LambdaFunctionURLEvent, stream) => {
  const now = new Date();
  const outcome = await respond(event, now, edges);
  await send(outcome.reply, stream);
  if (outcome.event) log({ event: outcome.event });
  if (outcome.count) await remember(outcome.count, now);
});

async function send({ status, headers, body }: Reply, stream: awslambda.HttpResponseStream): Promise<void> {
  const response = awslambda.HttpResponseStream.from(stream, { statusCode: status, headers });
  response.write(body);
  response.end();
  await finished(response).catch(() => undefined);
}

async function remember({ usage, once }: NonNullable<Outcome['count']>, now: Date): Promise<void> {
  try {
    counter ??= (await import('../edges/dynamodb')).dynamoDbCounter(COUNTS_TABLE);
    const added = await count(increments(usage, once, now, TIME_ZONE), once, counter);
    if (added === 'busy' || added === 'failed') log({ event: 'uncounted', because: added });
  } catch {
    log({ event: 'uncounted', because: 'exception' });
  }
}

/** Loads at once, so that the first text need not wait; what went wrong is thrown at each use instead of at start. */
function loaded<T>(load: () => T): () => T {
  try {
    const value = load();
    return () => value;
  } catch (error) {
    return () => {
      throw error;
    };
  }
}
