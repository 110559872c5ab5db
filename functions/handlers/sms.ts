import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LambdaFunctionURLEvent } from 'aws-lambda';
import { localDay } from '../cloud/local-day';
import { log } from '../cloud/log';
import { pace } from '../cloud/pace';
import { readSecret } from '../cloud/secret';
import type { Counter } from '../counts/count';
import { loopGuard } from '../sms/loop-guard';
import type { Reply } from '../sms/reply';
import { type Edges, serve } from '../sms/serve';
import { tokenKeeper } from '../sms/tokens';
import { compiledIn } from '../text/content-file';
import { lazily } from '../text/lazily';
import { loadContent } from '../text/load';

/** The key line of every language as TwiML; infra/ compiles it in from the content, so that nothing has to load for it. */
declare const CONSTANT_TWIML: string;

const { TWILIO_SECRET_ARN = '', CANARY_SECRET_ARN = '', COUNTS_TABLE = '', TIME_ZONE = 'UTC' } = process.env;
const SECRET_TIMEOUT_MS = 1_000;
/** If a runtime never says that the bytes are out, the count begins all the same. */
const SEND_TIMEOUT_MS = 1_000;

const edges: Edges = {
  now: () => new Date(),
  tokens: tokenKeeper(() => readSecret(TWILIO_SECRET_ARN, SECRET_TIMEOUT_MS), pace.now),
  canaryKey: tokenKeeper(() => readSecret(CANARY_SECRET_ARN, SECRET_TIMEOUT_MS), pace.now),
  // It is ASCII alone, which Node reads without decoding it.
  content: loadedAtStart(() => loadContent(compiledIn(readFileSync(join(__dirname, 'content.txt'), 'latin1')))),
  services: lazily(() => JSON.parse(readFileSync(join(__dirname, 'services.json'), 'latin1'))),
  guard: loopGuard(randomBytes(32)),
  constant: CONSTANT_TWIML,
  counter: lazily(loadCounter),
  pace,
  dayOf: localDay(TIME_ZONE),
  log,
};

edges.tokens.begin(); // The first text waits for nothing else as long.

/** Twilio's SMS webhook. */
export const handler = awslambda.streamifyResponse((event: LambdaFunctionURLEvent, stream) =>
  serve(event, (reply) => send(reply, stream), edges),
);

/**
 * Resolves once the last byte has been handed to the system, so that loading the SDK, which blocks everything else,
 * cannot hold it back; `finished` of node:stream resolves before, since the runtime's stream is not one of Node's.
 */
async function send({ status, headers, body }: Reply, stream: awslambda.HttpResponseStream): Promise<void> {
  const response = awslambda.HttpResponseStream.from(stream, { statusCode: status, headers });
  response.write(body);
  await new Promise<void>((sent) => {
    response.on('error', () => sent());
    response.on('close', () => sent());
    setTimeout(sent, SEND_TIMEOUT_MS).unref();
    response.end(sent);
  });
}

/** From a file of its own, which infra/ puts beside the bundle: even parsing the SDK takes longer than answering. */
function loadCounter(): Counter {
  const { dynamoDbCounter }: typeof import('../cloud/dynamodb') = require(join(__dirname, 'dynamodb.js'));
  return dynamoDbCounter(COUNTS_TABLE);
}

/** Loads now, so that the first text need not wait; what went wrong is thrown at each use instead of at start. */
function loadedAtStart<T>(load: () => T): () => T {
  try {
    const value = load();
    return () => value;
  } catch (error) {
    return () => {
      throw error;
    };
  }
}
