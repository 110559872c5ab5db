import { randomUUID } from 'node:crypto';
import { readAllCounts, readBlurKey, readCounts } from '../../functions/cloud/read-counts';
import type { Row } from '../../functions/counts/rows';
import { makeBlurKey } from '../../infra/aws/blur-key';
import { figuresOf } from '../../infra/metrics/figures';
import { lastTwelveMonths } from '../../infra/metrics/range';
import { countsTable } from '../../infra/phone/counts-table';
import { fillDemoYear } from '../../infra/phone/demo-year';
import { functionUrlEvent } from '../../infra/phone/function-url-event';
import { memoryCounter } from '../../infra/phone/memory-counter';
import { CATEGORIES, randomFrom } from '../counts/random-counts';
import { clientOf, writeRows } from '../infra/metrics/write-rows';
import { startLambda } from '../lambda/runtime-api';
import { content } from '../text/content';
import { DEMO_TEXTS } from '../text/demo-texts';
import { residentMemory } from './fresh-process';

/** What reading costs: how long in ms, how many requests to DynamoDB, and how many of its read units. */
interface Cost {
  ms: number;
  requests: number;
  units: number;
}

/** The same with so many years of counts in the table; `memory` is the page's process once it has made the page, in bytes. */
export interface YearTimes {
  years: number;
  rows: number;
  page: { made: number; kept: number; memory: number | undefined; body: number };
  lastYear: Cost;
  everybody: Cost;
}

const TIME_ZONE = 'America/Chicago';
const ADDRESS = 'https://abc.lambda-url.us-east-1.on.aws/';

/** Fills a table with so many demo years, and reads it as the public page does, and as `npm run metrics` does. */
export async function yearTimes(years: number, bundle: string, endpoint: string): Promise<YearTimes> {
  const table = randomUUID();
  const rows = await yearsOfRows(years);
  await countsTable(endpoint, table);
  await writeRows(clientOf(endpoint), table, rows);
  const now = new Date();
  await makeBlurKey(table, `${now.getFullYear() - years}-${now.toISOString().slice(5, 7)}`, clientOf(endpoint));
  const here = { categories: CATEGORIES, timeZone: TIME_ZONE, now };
  const range = lastTwelveMonths(now.toISOString().slice(0, 10));
  return {
    years,
    rows: rows.length,
    page: await pageTimes(bundle, table, endpoint),
    lastYear: await cost(table, endpoint, (source) => figuresOf({ range }, source, here)),
    everybody: await cost(table, endpoint, (source) => figuresOf({ isPublic: true }, source, here)),
  };
}

async function yearsOfRows(years: number): Promise<Row[]> {
  const counter = memoryCounter();
  await fillDemoYear({
    content,
    texts: DEMO_TEXTS,
    counter,
    timeZone: TIME_ZONE,
    now: new Date(),
    random: randomFrom(1),
  });
  const year = await counter.rows();
  return Array.from({ length: years }, (_, ago) =>
    year.map(({ pk, ...row }) => ({ ...row, pk: pk.replace(/^\d{4}/, (then) => String(Number(then) - ago)) })),
  ).flat();
}

async function pageTimes(bundle: string, table: string, endpoint: string): Promise<YearTimes['page']> {
  const env = { COUNTS_TABLE: table, TIME_ZONE, AWS_ENDPOINT_URL_DYNAMODB: endpoint };
  let pid = 0;
  const lambda = await startLambda({ bundle, env, started: (id) => (pid = id) });
  const get = async (path: string) => {
    const began = performance.now();
    const { status, body, lastByteAt } = await lambda.invoke(functionUrlEvent({ method: 'GET', url: ADDRESS + path }));
    return { status, body: body.length, ms: lastByteAt - began };
  };
  try {
    await get('favicon.ico'); // Warm, with nothing to keep.
    const [made, kept] = [await get(''), await get('')];
    if (made.status !== 200) throw new Error(`The page was answered with ${made.status}:\n${lambda.logs()}`);
    return { made: made.ms, kept: kept.ms, memory: residentMemory(pid), body: made.body };
  } finally {
    await lambda.stop();
  }
}

async function cost(
  table: string,
  endpoint: string,
  read: (source: Parameters<typeof figuresOf>[1]) => Promise<unknown>,
): Promise<Cost> {
  const client = clientOf(endpoint);
  const sum = { requests: 0, units: 0 };
  client.middlewareStack.add(
    (next) => async (args) => {
      Object.assign(args.input, { ReturnConsumedCapacity: 'TOTAL' });
      const answer = await next(args);
      sum.requests += 1;
      sum.units +=
        (answer.output as { ConsumedCapacity?: { CapacityUnits?: number } }).ConsumedCapacity?.CapacityUnits ?? 0;
      return answer;
    },
    { step: 'initialize' },
  );
  const began = performance.now();
  await read({
    counts: (months) => readCounts(months, { table, client }),
    allCounts: () => readAllCounts({ table, client }),
    blurKey: () => readBlurKey({ table, client }),
  });
  return { ms: performance.now() - began, ...sum };
}

/** The lines of a table; no lines without DynamoDB Local. */
export function yearsTable(all: readonly YearTimes[]): string {
  if (all.length === 0) return 'Reading the counts: not measured without DynamoDB Local.';
  const number = (value: number, digits = 0) => value.toFixed(digits);
  const costs = ({ ms, requests, units }: Cost) => `${number(ms)} ms, ${requests} requests, ${number(units, 1)} units`;
  const lines = all.map(({ years, rows, page, lastYear, everybody }) => {
    const memory = page.memory === undefined ? '' : `, ${number(page.memory / 2 ** 20)} MB resident`;
    return [
      `${years} year${years > 1 ? 's' : ''}, ${rows} rows`,
      `  the public page  ${number(page.made)} ms to make it (once a month), ${number(page.kept, 1)} ms as it was kept, ${number(page.body / 1000)} kB${memory}`,
      `  metrics, 1 year  ${costs(lastYear)}`,
      `  metrics --public ${costs(everybody)}`,
    ].join('\n');
  });
  return `Reading the counts, warm:\n\n${lines.join('\n')}`;
}
