import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import type { LambdaFunctionURLEvent } from 'aws-lambda';
import { readSecret } from '../cloud/secret';
import type { Counter } from '../counts/count';
import { log } from '../sms/log';
import { loopGuard } from '../sms/loop-guard';
import { remember } from '../sms/remember';
import type { Reply } from '../sms/reply';
import { type Edges, respond } from '../sms/respond';
import { tokenKeeper } from '../sms/tokens';
import { loadContent } from '../text/load';

/** The key line of every language as TwiML; infra/ compiles it in from the content, so that nothing has to load for it. */
declare const CONSTANT_TWIML: string;

const { TWILIO_SECRET_ARN = '', CANARY_SECRET_ARN = '', COUNTS_TABLE = '', TIME_ZONE = 'UTC' } = process.env;

const edges: Edges = {
  tokens: tokenKeeper((signal) => readSecret(TWILIO_SECRET_ARN, signal)),
  canaryKey: tokenKeeper((signal) => readSecret(CANARY_SECRET_ARN, signal)),
  content: atOnce(() => loadContent(JSON.parse(readFileSync(join(__dirname, 'content.json'), 'utf8')))),
  guard: loopGuard(),
  constant: CONSTANT_TWIML,
};
/** Made after the first reply is out: loading the SDK takes longer than answering, even parsing it. */
let counter: Counter | undefined;

/** Twilio's SMS webhook: answers first and counts afterwards, so that nobody waits for a count or loses an answer to it. */
export const handler = awslambda.streamifyResponse(async (event: LambdaFunctionURLEvent, stream) => {
  const now = new Date();
  const outcome = await respond(event, now, edges);
  await send(outcome.reply, stream);
  if (outcome.event) log({ event: outcome.event });
  if (outcome.count) await remember(outcome.count, now, TIME_ZONE, theCounter);
});

async function send({ status, headers, body }: Reply, stream: awslambda.HttpResponseStream): Promise<void> {
  const response = awslambda.HttpResponseStream.from(stream, { statusCode: status, headers });
  response.write(body);
  response.end();
  await finished(response).catch(() => undefined);
}

/** From a file of its own, which infra/ puts beside the bundle. */
function theCounter(): Counter {
  const { dynamoDbCounter }: typeof import('../cloud/dynamodb') = require(join(__dirname, 'dynamodb.js'));
  counter ??= dynamoDbCounter(COUNTS_TABLE);
  return counter;
}

/** Loads at once, so that the first text need not wait; what went wrong is thrown at each use instead of at start. */
function atOnce<T>(load: () => T): () => T {
  try {
    const value = load();
    return () => value;
  } catch (error) {
    return () => {
      throw error;
    };
  }
}
