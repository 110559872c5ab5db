import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { LONGEST_BODY } from '../../functions/sms/parse';

/** Nothing from elsewhere, nothing inline, in no frame and in no cache. */
const HEADERS = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "connect-src 'self'",
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
};

/** What a request to the phone's page gets. */
export interface Answer {
  status: number;
  type: string;
  body: string | Buffer;
  /** Headers besides, or in place of, those that every answer has. */
  headers?: Record<string, string>;
}

/** A value for the page's script. */
export function json(value: unknown): Answer {
  return { status: 200, type: 'application/json', body: JSON.stringify(value) };
}

/** A refusal or a failure, in words. */
export function sentence(status: number, body: string): Answer {
  return { status, type: 'text/plain; charset=utf-8', body };
}

/** A file, read anew for each request, so that a change shows when the page is loaded again. */
export async function file(path: string, type: string): Promise<Answer> {
  return { status: 200, type: `${type}; charset=utf-8`, body: await readFile(path) };
}

/** Sends an answer whole. */
export function send({ status, type, body, headers }: Answer, response: ServerResponse): void {
  response.writeHead(status, { ...HEADERS, ...headers, 'content-type': type }).end(body);
}

/** A request's body; what goes beyond 64 KiB and one byte, which tells that it is too long, is read but not kept. */
export async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    if (length <= LONGEST_BODY) chunks.push(chunk);
    length += chunk.length;
  }
  return Buffer.concat(chunks).subarray(0, LONGEST_BODY + 1);
}
