import http from 'node:http';
import https from 'node:https';
import { text } from 'node:stream/consumers';
import { UserError } from '../terminal/user-error';

/** What a Function URL answers. */
export interface Answer {
  status: number;
  type: string;
  body: string;
  ms: number;
}

/** As long as Twilio waits. */
const TIMEOUT_MS = 15_000;

/**
 * Posts a form to a Function URL as Twilio would; rejects with a UserError if nothing answers. If
 * FUNCTION_URL_ENDPOINT is set, all of them answer there and are told apart by `Host`.
 */
export async function post(url: string, headers: Record<string, string>, body: string): Promise<Answer> {
  const { host, pathname, search } = new URL(url);
  const endpoint = new URL(process.env.FUNCTION_URL_ENDPOINT ?? url);
  const { request: open } = endpoint.protocol === 'http:' ? http : https;
  const started = performance.now();
  const answering = new Promise<http.IncomingMessage>((resolve, reject) => {
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    const options = { method: 'POST', path: pathname + search, headers: { ...headers, host }, signal };
    open(endpoint, options, resolve).on('error', reject).end(body);
  });
  try {
    const response = await answering;
    const type = response.headers['content-type'] ?? '';
    return { status: response.statusCode ?? 0, type, body: await text(response), ms: performance.now() - started };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    const why = code === 'ABORT_ERR' ? `within ${TIMEOUT_MS / 1000} seconds` : `(${code})`;
    throw new UserError(`${host} does not answer ${why}: is this machine online?`);
  }
}
