import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { type CountsTable, readAllCounts, readCounts } from '../../functions/cloud/read-counts';
import type { Month } from '../../functions/counts/calendar';
import type { Row } from '../../functions/counts/rows';
import { clientConfig, fromAws } from '../aws/client';
import { notDeployed, readStack } from '../aws/stack';
import { stackName } from '../settings';
import { portFrom } from '../terminal/listen';
import { withProgress } from '../terminal/progress';
import type { OpsSums } from './ops-metrics';
import { readOpsSums } from './read-ops-sums';

/** Where `npm run metrics` reads: a stage in AWS, or the phone on this laptop. All reject with sentences. */
export interface Source {
  counts(months: readonly Month[]): Promise<Row[]>;
  allCounts(): Promise<Row[]>;
  /** Missing where there is no CloudWatch. */
  ops?(from: Date, to: Date): Promise<OpsSums>;
}

/** A deployed stage, read with the AWS credentials of whoever runs this. */
export function stageSource(stage: string): Source {
  const stack = stackName(stage);
  const reading = (read: (counts: CountsTable) => Promise<Row[]>) =>
    withProgress('Reading the counts', async (progress) => {
      const table = await tableOf(stack);
      return fromAws('read the table of counts', read({ table, client: new DynamoDBClient(clientConfig), progress }));
    });
  return {
    counts: (months) => reading((counts) => readCounts(months, counts)),
    allCounts: () => reading(readAllCounts),
    ops: (from, to) => readOpsSums(stack, from, to),
  };
}

async function tableOf(name: string): Promise<string> {
  const stack = await readStack(name);
  if ('lookedIn' in stack) throw new Error(notDeployed(name, stack));
  const table = stack.outputs.CountsTable;
  if (!table) throw new Error(`The stack ${name} has no output CountsTable: run npx cdk deploy, and try again.`);
  return table;
}

/** The phone of npm start, whose counts are not many. */
export function localSource(): Source {
  const url = `http://127.0.0.1:${portFrom(process.env.PORT)}/counts`;
  const read = async (): Promise<Row[]> => {
    const answer = await fetch(url).catch(() => {
      throw new Error(`Nothing answers at ${url}: run npm start in another terminal first (PORT chooses the port).`);
    });
    const text = await answer.text();
    if (answer.ok && text.startsWith('[')) return JSON.parse(text) as Row[];
    if (answer.status === 503) throw new Error(text);
    throw new Error(`What answers at ${url} is not the phone of npm start: choose its port with PORT.`);
  };
  return { counts: read, allCounts: read };
}
