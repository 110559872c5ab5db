import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { dynamoDbCounter } from '../../functions/cloud/dynamodb';
import { readAllCounts } from '../../functions/cloud/read-counts';
import type { ReadableCounter } from './memory-counter';

/** Makes a table of counts on DynamoDB Local, or on a proxy before it, whose rows can be read back. */
export async function countsTable(endpoint: string, name: string): Promise<ReadableCounter> {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new DynamoDBClient({ endpoint, region: 'local', credentials, maxAttempts: 1 });
  await client.send(
    new CreateTableCommand({
      TableName: name,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: ['pk', 'sk'].map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
    }),
  );
  return {
    ...dynamoDbCounter(name, client),
    rows: () => readAllCounts({ table: name, client }),
  };
}
