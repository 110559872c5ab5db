import { BatchWriteItemCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Row } from '../../../functions/counts/rows';

const MAX_BATCH = 25;

/** A client of DynamoDB Local. */
export function clientOf(endpoint: string): DynamoDBClient {
  return new DynamoDBClient({
    endpoint,
    region: 'local',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
}

/** Puts rows into a table as they are: counting them one by one would take minutes. */
export async function writeRows(client: DynamoDBClient, table: string, rows: readonly Row[]): Promise<void> {
  for (let i = 0; i < rows.length; i += MAX_BATCH) {
    const puts = rows.slice(i, i + MAX_BATCH).map(({ pk, sk, count }) => ({
      PutRequest: { Item: { pk: { S: pk }, sk: { S: sk }, count: { N: String(count) } } },
    }));
    await client.send(new BatchWriteItemCommand({ RequestItems: { [table]: puts } }));
  }
}
