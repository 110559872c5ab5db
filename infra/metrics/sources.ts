import type { Writable } from 'node:stream';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { type CountsTable, readAllCounts, readBlurKey, readCounts } from '../../functions/cloud/read-counts';
import type { BlurKey } from '../../functions/counts/blur';
import type { Month } from '../../functions/counts/calendar';
import type { Row } from '../../functions/counts/rows';
import { clientConfig, fromAws } from '../aws/client';
import { formerTables } from '../aws/former-tables';
import { notDeployed, readStack } from '../aws/stack';
import { notUsable } from '../aws/stack-state';
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
  type Progress = NonNullable<CountsTable['progress']>;
  const client = () => new DynamoDBClient(clientConfig);
  const reading = <T>(work: (progress: Progress) => Promise<T>) => withProgress('Reading the counts', work, err);
  const ofNow = <T>(read: (counts: CountsTable) => Promise<T>) =>
    reading(async (progress) => {
      const { table, why } = await tableOf(stack);
      if (!table) throw new UserError(why);
      return fromAws('read the table of counts', read({ table, client: client(), progress }));
    });
  return {
    /** With the counts that former stacks have left: they are for the operator alone, because each table has a key of its own to be blurred by. */
    counts: (months) =>
      reading(async (progress) => {
        const { table, why } = await tableOf(stack);
        const rowsOf = (one: string) =>
          fromAws('read the table of counts', readCounts(months, { table: one, client: client(), progress }));
        const rows = table ? await rowsOf(table) : [];
        const former = await fromAws('list the tables', formerTables(stack, table, client())).catch(leftOut(err));
        if (!table && former.length === 0) throw new UserError(why);
        for (const one of former) {
          rows.push(...(await rowsOf(one)));
          err.write(`Also read: ${one}, left behind by a former stack.\n`);
        }
        return rows;
      }),
    allCounts: () => ofNow(readAllCounts),
    blurKey: () => ofNow(readBlurKey),
    ops: (from, to) => readOpsSums(stack, from, to),
  };
}

/** Whoever may not list the tables reads the one that is known, and hears that. */
function leftOut(err: Writable): (error: unknown) => string[] {
  return (error) => {
    if (!(error instanceof UserError)) throw error;
    err.write('Whether a former stack has left counts behind could not be seen.\n');
    return [];
  };
}

/** The table of the stack, and why there is none. */
async function tableOf(name: string): Promise<{ table: string | undefined; why: string }> {
  const stack = await readStack(name);
  if ('lookedIn' in stack) return { table: undefined, why: notDeployed(name, stack) };
  return { table: stack.outputs.CountsTable, why: notUsable(stack, 'CountsTable') };
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
    if (answer.ok && text.startsWith('{')) return (JSON.parse(text) as { rows: Row[] }).rows;
    if (answer.status === 503) throw new UserError(text);
    throw new UserError(`What answers at ${url} is not the phone of npm start: choose its port with PORT.`);
  };
  return { counts: read, allCounts: read, blurKey: async () => demoKey(new Date()) };
}
