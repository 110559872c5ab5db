import http from 'node:http';
import https from 'node:https';
import { text } from 'node:stream/consumers';

/** What a Function URL answered. */
export interface Answered {
  status: number;
  type: string;
  body: string;
  ms: number;
}

const TWILIO_WAITS_MS = 15_000;

/**
 * Posts a form to a Function URL as Twilio would; rejects with a sentence where nothing answers. Where
 * FUNCTION_URL_ENDPOINT is set, all of them answer there and are told apart by `Host`.
 */
export async function post(url: string, headers: Record<string, string>, body: string): Promise<Answered> {
  const { host, pathname, search } = new URL(url);
  const endpoint = new URL(process.env.FUNCTION_URL_ENDPOINT ?? url);
  const { request: open } = endpoint.protocol === 'http:' ? http : https;
  const started = performance.now();
  const answer = new Promise<http.IncomingMessage>((resolve, reject) => {
    const signal = AbortSignal.timeout(TWILIO_WAITS_MS);
    const options = { method: 'POST', path: pathname + search, headers: { ...headers, host }, signal };
    open(endpoint, options, resolve).on('error', reject).end(body);
  });
  try {
    const response = await answer;
    const type = response.headers['content-type'] ?? '';
    return { status: response.statusCode ?? 0, type, body: await text(response), ms: performance.now() - started };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const why = code === 'ABORT_ERR' ? `within ${TWILIO_WAITS_MS / 1000} seconds` : `(${code})`;
    throw new Error(`${host} does not answer ${why}: is this machine online?`);
  }
}
