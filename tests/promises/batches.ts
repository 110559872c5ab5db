import { cp, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LambdaFunctionURLEvent } from 'aws-lambda';
import type { Lambda } from '../lambda/runtime-api';

/** What a handler answered to one event of a batch, or the stack of what it threw. */
export interface Answer {
  statusCode?: number;
  headers?: Record<string, string>;
  body?: string;
  threw?: string;
}

/** More at once and DynamoDB Local, on a busy machine, is later than the webhook waits for a count. */
const CONCURRENCY = 4;

const DRIVER = `
const { Writable } = require('node:stream');
globalThis.awslambda = {
  streamifyResponse: (handler) => handler,
  HttpResponseStream: { from: (stream, prelude) => Object.assign(stream, { prelude }) },
};
const { handler } = require('./bundle/index.js');

async function answerTo(event) {
  let body = '';
  const stream = new Writable({ write: (chunk, _, written) => { body += chunk; written(); } });
  try {
    return (await handler(event, stream, {})) ?? { ...stream.prelude, body };
  } catch (error) {
    return { threw: String(error?.stack ?? error) };
  }
}

exports.handler = async (events) => {
  const answers = [];
  const left = events.entries();
  const lane = async () => {
    for (const [i, event] of left) answers[i] = await answerTo(event);
  };
  await Promise.all(Array.from({ length: ${CONCURRENCY} }, lane));
  return answers;
};
`;

/**
 * A bundle with a handler before it that takes many events at once and gives them to the bundle's own, a few side by side:
 * a round trip through the Runtime API for each event would cost more than all that is tested.
 */
export async function inBatches(bundle: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'batches-'));
  await cp(bundle, join(folder, 'bundle'), { recursive: true, dereference: true });
  await writeFile(join(folder, 'index.js'), DRIVER);
  return folder;
}

/** What such a bundle answered to each event, once it has counted them too. */
export async function answersTo(events: readonly (LambdaFunctionURLEvent | unknown)[], to: Lambda): Promise<Answer[]> {
  const { body, done, error } = await to.invoke(events);
  if (error) throw new Error(error.errorMessage);
  await done;
  return JSON.parse(body);
}
