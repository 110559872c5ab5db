import { DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { Run } from '../watch/letter';

const KEY = 'watch';

/** What the watch found in its last run; undefined before the first one. Rejects as the SDK does. */
export async function readLastRun(table: string, client = new DynamoDBClient({})): Promise<Run | undefined> {
  const { Item } = await client.send(new GetItemCommand({ TableName: table, Key: { pk: { S: KEY } } }));
  return Item && { day: Item.day?.S ?? '', found: (Item.found?.L ?? []).map(({ S = '' }) => S) };
}

/** Keeps what a run found, in place of the one before. */
export async function writeLastRun(table: string, { day, found }: Run, client = new DynamoDBClient({})): Promise<void> {
  const Item = { pk: { S: KEY }, day: { S: day }, found: { L: found.map((S) => ({ S })) } };
  await client.send(new PutItemCommand({ TableName: table, Item }));
}
