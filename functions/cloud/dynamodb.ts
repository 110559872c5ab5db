import { DynamoDBClient, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import type { Added, Counter } from '../counts/count';

/** Counts in a DynamoDB table with the keys `pk` and `sk`; DynamoDB itself takes each token once in ten minutes. */
export function dynamoDbCounter(table: string, client = new DynamoDBClient({ maxAttempts: 1 })): Counter {
  return {
    async add(rows, token, withinMs) {
      const TransactItems = rows.map(({ pk, sk }) => ({
        Update: {
          TableName: table,
          Key: { pk: { S: pk }, sk: { S: sk } },
          UpdateExpression: 'ADD #count :one',
          ExpressionAttributeNames: { '#count': 'count' },
          ExpressionAttributeValues: { ':one': { N: '1' } },
        },
      }));
      try {
        const command = new TransactWriteItemsCommand({
          TransactItems,
          ClientRequestToken: token,
          ReturnConsumedCapacity: 'TOTAL', // so that an empty answer cannot pass for a count
        });
        const abortSignal = AbortSignal.timeout(Math.max(0, Math.ceil(withinMs))); // which throws at a fraction
        const { ConsumedCapacity } = await client.send(command, { abortSignal });
        return ConsumedCapacity ? 'added' : 'busy';
      } catch (error) {
        return whatBecame(error as Failure);
      }
    },
  };
}

interface Failure {
  name?: string;
  $metadata?: { httpStatusCode?: number };
  CancellationReasons?: { Code?: string }[];
}

const PASSING = new Set([
  'TransactionConflict',
  'ThrottlingError',
  'ProvisionedThroughputExceeded',
  'TransactionInProgressException',
  'ThrottlingException',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
]);

function whatBecame({ name = '', $metadata, CancellationReasons }: Failure): Added {
  if (name === 'IdempotentParameterMismatchException') return 'already';
  const causes = CancellationReasons?.map(({ Code = 'None' }) => Code).filter((code) => code !== 'None') ?? [name];
  if (causes.every((cause) => PASSING.has(cause))) return 'busy';
  const status = $metadata?.httpStatusCode;
  return status === undefined || status >= 500 ? 'busy' : 'failed';
}
