import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { LambdaFunctionURLEvent, LambdaFunctionURLResult } from 'aws-lambda';
import { readAllCounts } from '../cloud/read-counts';
import { closedMonth } from '../counts/calendar';
import type { Categories } from '../counts/categories';
import { safeView } from '../counts/safe';
import { tally } from '../counts/tally';
import { keep } from '../page/keep';
import { contentSecurityPolicy, page } from '../page/page';
import { publicPage } from '../page/public-page';

/** Names of topics, languages and regions as JSON; infra/ compiles them in from the content. */
declare const CATEGORIES: string;

const { COUNTS_TABLE = '', TIME_ZONE = 'UTC' } = process.env;

const KEEP_MS = 10 * 60_000;
const HEADERS = {
  'content-security-policy': contentSecurityPolicy(),
  'cross-origin-opener-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

/** Bounded well below the function's own ten seconds, so that there is time to say what is wrong. */
const client = new DynamoDBClient({
  maxAttempts: 2,
  requestHandler: { connectionTimeout: 1_000, requestTimeout: 2_000, throwOnRequestTimeout: true },
});
const latest = keep(made, KEEP_MS, ({ name }) => {
  process.stdout.write(`${JSON.stringify({ event: 'page-failed', because: name })}\n`);
});

/** The public page: the safe view of the counts, made again every ten minutes at most. */
export async function handler(event: LambdaFunctionURLEvent): Promise<LambdaFunctionURLResult> {
  const { method } = event.requestContext.http;
  if (method !== 'GET' && method !== 'HEAD')
    return sentence(405, 'This page can only be read.', { allow: 'GET, HEAD' });
  if (event.rawPath !== '/') return sentence(404, 'There is nothing here. The page is at /.');
  const html = await latest(new Date());
  if (html === undefined)
    return sentence(503, 'The counts cannot be read just now. Please try again in a few minutes.', {
      'retry-after': '300',
    });
  const headers = {
    ...HEADERS,
    'content-type': 'text/html; charset=utf-8',
    'cache-control': `public, max-age=${KEEP_MS / 1000}`,
  };
  return { statusCode: 200, headers, body: method === 'HEAD' ? '' : html };
}

async function made(now: Date): Promise<string> {
  const categories = JSON.parse(CATEGORIES) as Categories;
  const closed = closedMonth(now, TIME_ZONE);
  const counts = tally(await readAllCounts({ table: COUNTS_TABLE, client }));
  return page(publicPage(safeView(counts, closed, categories), categories));
}

function sentence(statusCode: number, body: string, more: Record<string, string> = {}): LambdaFunctionURLResult {
  const headers = { ...HEADERS, 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store', ...more };
  return { statusCode, headers, body };
}
