import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { readLastRun } from '../../functions/cloud/last-run';
import type { Run } from '../../functions/watch/letter';
import { UserError } from '../terminal/user-error';
import { clientConfig, fromAws } from './client';
import type { Stack } from './stack';

/** What the daily watch of a stack found in its last run; rejects with a UserError. */
export async function lastRunOf({ outputs: { WatchTable } }: Stack): Promise<Run | undefined> {
  if (!WatchTable) throw new UserError('This stack has no daily watch yet: run npx cdk deploy.');
  return fromAws('read the last run of the daily watch', readLastRun(WatchTable, new DynamoDBClient(clientConfig)));
}
