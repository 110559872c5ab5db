import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import type { Key } from '../counts/rows';

/** What reads one row's number of a table, as it stands now; 0 if there is no such row. Rejects as the SDK does, and after a second. */
export function rowReader(table: string, { pk, sk }: Key, client = new DynamoDBClient({ maxAttempts: 1 })) {
  return async (): Promise<number> => {
    const command = new GetItemCommand({
      TableName: table,
      Key: { pk: { S: pk }, sk: { S: sk } },
      ConsistentRead: true,
    });
    const { Item } = await client.send(command, { abortSignal: AbortSignal.timeout(1_000) });
    return Number(Item?.count?.N ?? 0);
  };
}
