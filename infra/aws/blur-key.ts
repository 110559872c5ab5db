import { randomBytes } from 'node:crypto';
import { ConditionalCheckFailedException, DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { Month } from '../../functions/counts/calendar';
import { KEY_ROW } from '../../functions/counts/rows';
import { clientConfig, fromAws } from './client';

/**
 * Puts the key that blurs the counts into their table, unless it is there: a second one would blur the same figures
 * differently, and so give them away. It is in the table because it must outlive the stack with it, and because whoever
 * reads that knows the exact counts anyway. Rejects with a UserError.
 */
export async function makeBlurKey(
  table: string,
  since: Month,
  client = new DynamoDBClient(clientConfig),
): Promise<void> {
  const Item = {
    pk: { S: KEY_ROW.pk },
    sk: { S: KEY_ROW.sk },
    key: { S: randomBytes(32).toString('hex') },
    since: { S: since },
  };
  const put = new PutItemCommand({ TableName: table, Item, ConditionExpression: 'attribute_not_exists(pk)' });
  const putting = client.send(put).catch((error: Error) => {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
  });
  await fromAws('write to the table of counts', putting);
}
