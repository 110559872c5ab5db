import type { Writable } from 'node:stream';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { type CountsTable, readAllCounts, readBlurKey, readCounts } from '../../functions/cloud/read-counts';
import type { BlurKey } from '../../functions/counts/blur';
import type { Month } from '../../functions/counts/calendar';
import type { Row } from '../../functions/counts/rows';
import { clientConfig, fromAws } from '../aws/client';
import { notDeployed, readStack } from '../aws/stack';
import { stackName } from '../settings';
import { portFrom } from '../terminal/listen';
import { withProgress } from '../terminal/progress';
import { UserError } from '../terminal/user-error';
import { demoKey } from './demo-key';
import type { OpsSums } from './ops-metrics';
import { readOpsSums } from './read-ops-sums';

/** Where `npm run metrics` reads: a stage in AWS, or the phone on this laptop. All reject with a UserError if that cannot be read. */
export interface Source {
  counts(months: readonly Month[]): Promise<Row[]>;
  allCounts(): Promise<Row[]>;
  /** Undefined until there is one. It goes into no output. */
  blurKey(): Promise<BlurKey | undefined>;
  /** Missing if there is no CloudWatch. */
  ops?(from: Date, to: Date): Promise<OpsSums>;
}

/** A deployed stage, read with the AWS credentials of whoever runs this; `err` shows how far the reading is. */
export function stageSource(stage: string, err: Writable): Source {
  const stack = stackName(stage);
  const reading = <T>(read: (counts: CountsTable) => Promise<T>) => {
    const work = async (progress: NonNullable<CountsTable['progress']>) => {
      const table = await tableOf(stack);
      return fromAws('read the table of counts', read({ table, client: new DynamoDBClient(clientConfig), progress }));
    };
    return withProgress('Reading the counts', work, err);
  };
  return {
    counts: (months) => reading((counts) => readCounts(months, counts)),
    allCounts: () => reading(readAllCounts),
    blurKey: () => reading(readBlurKey),
    ops: (from, to) => readOpsSums(stack, from, to),
  };
}

async function tableOf(name: string): Promise<string> {
  const stack = await readStack(name);
  if ('lookedIn' in stack) throw new UserError(notDeployed(name, stack));
  const table = stack.outputs.CountsTable;
  if (!table) throw new UserError(`The stack ${name} has no output CountsTable: run npx cdk deploy, and try again.`);
  return table;
}

/** The phone of npm start on this port, whose counts are not many. */
export function localSource(port: string | undefined): Source {
  const url = `http://127.0.0.1:${portFrom(port)}/counts`;
  const read = async (): Promise<Row[]> => {
    const answer = await fetch(url).catch(() => {
      throw new UserError(
        `Nothing answers at ${url}: run npm start in another terminal first (PORT chooses the port).`,
      );
    });
    const text = await answer.text();
    if (answer.ok && text.startsWith('[')) return JSON.parse(text) as Row[];
    if (answer.status === 503) throw new UserError(text);
    throw new UserError(`What answers at ${url} is not the phone of npm start: choose its port with PORT.`);
  };
  return { counts: read, allCounts: read, blurKey: async () => demoKey(new Date()) };
}
