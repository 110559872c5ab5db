import { randomUUID } from 'node:crypto';
import { countsTable } from '../../infra/phone/counts-table';
import { fillDemoYear } from '../../infra/phone/demo-year';
import { functionUrlEvent } from '../../infra/phone/function-url-event';
import { memoryCounter } from '../../infra/phone/memory-counter';
import { randomFrom } from '../counts/random-counts';
import { clientOf, writeRows } from '../infra/metrics/write-rows';
import { startLambda } from '../lambda/runtime-api';
import { content } from '../text/content';

/** How long the public page takes on a year of counts, in ms, once its process is warm: made, and as it was kept. */
export interface PageTimes {
  made: number;
  kept: number;
}

export async function pageTimes(bundle: string, endpoint: string): Promise<PageTimes> {
  const table = randomUUID();
  await countsTable(endpoint, table);
  const counter = memoryCounter();
  await fillDemoYear({ content, counter, timeZone: 'America/Chicago', now: new Date(), random: randomFrom(1) });
  await writeRows(clientOf(endpoint), table, await counter.rows());
  const env = { COUNTS_TABLE: table, TIME_ZONE: 'America/Chicago', AWS_ENDPOINT_URL_DYNAMODB: endpoint };
  const lambda = await startLambda({ bundle, env });
  const get = async (path: string) => {
    const began = performance.now();
    const event = functionUrlEvent({ method: 'GET', url: `https://abc.lambda-url.us-east-1.on.aws/${path}` });
    const { status, lastByteAt } = await lambda.invoke(event);
    return { status, ms: lastByteAt - began };
  };
  try {
    await get('favicon.ico'); // Warm, with nothing to keep.
    const [made, kept] = [await get(''), await get('')];
    if (made.status !== 200) throw new Error(`The page was answered with ${made.status}:\n${lambda.logs()}`);
    return { made: made.ms, kept: kept.ms };
  } finally {
    await lambda.stop();
  }
}

export function inWords(times: PageTimes | undefined): string {
  const figures = times && `${times.made.toFixed(0)} ms to make it, ${times.kept.toFixed(1)} ms as it was kept`;
  return `The public page on a year of counts, warm: ${figures ?? 'not measured without DynamoDB Local'}.`;
}
