import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { LambdaFunctionURLEvent, LambdaFunctionURLResult } from 'aws-lambda';
import { log } from '../cloud/log';
import { readAllCounts, readBlurKey } from '../cloud/read-counts';
import { blurBy } from '../counts/blur';
import { closedMonth, type Month } from '../counts/calendar';
import type { Categories } from '../counts/categories';
import { safeView } from '../counts/safe';
import { tally } from '../counts/tally';
import { html } from '../page/html';
import { keep } from '../page/keep';
import { contentSecurityPolicy, page } from '../page/page';
import { publicPage } from '../page/public-page';
import type { PageLanguage } from '../page/words';

/** Names of topics, languages and regions as JSON; infra/ compiles them in from the content. */
declare const CATEGORIES: string;

const { COUNTS_TABLE = '', TIME_ZONE = 'UTC' } = process.env;

const READERS_KEEP_S = 600;
const OTHER = {
  en: html`<nav class="top"><a href="/es" lang="es" hreflang="es">Español</a></nav>\n`,
  es: html`<nav class="top"><a href="/" lang="en" hreflang="en">English</a></nav>\n`,
};
const PATHS: Readonly<Record<string, PageLanguage>> = { '/': 'en', '/es': 'es' };
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
const latest = keep(made, ({ name }) => log({ event: 'page-failed', because: name }));

/** The public page: the safe view of the counts, made once for each month that is over. */
export async function handler(event: LambdaFunctionURLEvent): Promise<LambdaFunctionURLResult> {
  const { method } = event.requestContext.http;
  if (method !== 'GET' && method !== 'HEAD')
    return sentence(405, 'This page can only be read.', { allow: 'GET, HEAD' });
  const language = Object.hasOwn(PATHS, event.rawPath) ? PATHS[event.rawPath] : undefined;
  if (!language) return sentence(404, 'There is nothing here. The page is at /.');
  const now = new Date();
  const pages = await latest(closedMonth(now, TIME_ZONE), now);
  if (pages === undefined)
    return sentence(503, 'There are no counts to show yet, or they cannot be read just now. Please try again later.', {
      'retry-after': '300',
    });
  const headers = {
    ...HEADERS,
    'content-type': 'text/html; charset=utf-8',
    'cache-control': `public, max-age=${READERS_KEEP_S}`,
  };
  return { statusCode: 200, headers, body: method === 'HEAD' ? '' : pages[language] };
}

async function made(closed: Month): Promise<Record<PageLanguage, string>> {
  const categories = JSON.parse(CATEGORIES) as Record<PageLanguage, Categories>;
  const key = await readBlurKey({ table: COUNTS_TABLE, client });
  if (!key) throw Object.assign(new Error(), { name: 'NoKeyYet' });
  const counts = tally(await readAllCounts({ table: COUNTS_TABLE, client }));
  const view = safeView(counts, { since: key.since, closed }, blurBy(key.key), categories.en);
  const pageIn = (language: PageLanguage) => page(publicPage(view, categories[language], language), OTHER[language]);
  return { en: pageIn('en'), es: pageIn('es') };
}

function sentence(statusCode: number, body: string, more: Record<string, string> = {}): LambdaFunctionURLResult {
  const headers = { ...HEADERS, 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store', ...more };
  return { statusCode, headers, body };
}
