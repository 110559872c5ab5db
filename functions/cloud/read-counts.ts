import {
  type AttributeValue,
  type DynamoDBClient,
  GetItemCommand,
  paginateScan,
  QueryCommand,
  type QueryCommandInput,
} from '@aws-sdk/client-dynamodb';
import type { BlurKey } from '../counts/blur';
import { isDay, type Month } from '../counts/calendar';
import { KEY_ROW, partitionsOf, type Row } from '../counts/rows';

const CONCURRENCY = 40;

/** Where the counts are, and who hears how far the reading is: partitions read, of how many. */
export interface CountsTable {
  table: string;
  client: DynamoDBClient;
  progress?: (done: number, all: number) => void;
}

/** Reads all rows of some months, every partition at once; rejects as the SDK does. */
export async function readCounts(wanted: readonly Month[], { table, client, progress }: CountsTable): Promise<Row[]> {
  const partitions = wanted.flatMap(partitionsOf);
  const rows: Row[] = [];
  let next = 0;
  let done = 0;
  const work = async () => {
    for (let partition = partitions[next++]; partition; partition = partitions[next++]) {
      rows.push(...(await readPartition(partition, table, client)));
      progress?.(++done, partitions.length);
    }
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, work));
  return rows;
}

/**
 * Reads all rows there are but the key's. What is wanted is the whole table, and then a scan takes a request for every
 * 15,000 rows, where months take 32 requests each, most of them empty. Rejects as the SDK does.
 */
export async function readAllCounts({ table, client }: CountsTable): Promise<Row[]> {
  const rows: Row[] = [];
  const input = {
    TableName: table,
    FilterExpression: 'pk <> :key',
    ExpressionAttributeValues: { ':key': { S: KEY_ROW.pk } },
  };
  for await (const { Items = [] } of paginateScan({ client }, input)) rows.push(...Items.map(rowOf));
  return rows;
}

/** Reads the key that blurs the counts; undefined until `npm run connect` has made it. Rejects as the SDK does. */
export async function readBlurKey({ table, client }: CountsTable): Promise<BlurKey | undefined> {
  const input = { TableName: table, Key: { pk: { S: KEY_ROW.pk }, sk: { S: KEY_ROW.sk } }, ConsistentRead: true };
  const { Item } = await client.send(new GetItemCommand(input));
  const { key = '', since = '' } = { key: Item?.key?.S, since: Item?.since?.S };
  return /^[0-9a-f]{64}$/.test(key) && isDay(`${since}-01`) ? { key, since } : undefined;
}

async function readPartition(pk: string, table: string, client: DynamoDBClient): Promise<Row[]> {
  const rows: Row[] = [];
  let from: QueryCommandInput['ExclusiveStartKey'];
  do {
    const { Items = [], LastEvaluatedKey } = await client.send(
      new QueryCommand({
        TableName: table,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': { S: pk } },
        ...(from && { ExclusiveStartKey: from }),
      }),
    );
    rows.push(...Items.map(rowOf));
    from = LastEvaluatedKey;
  } while (from);
  return rows;
}

function rowOf({ pk, sk, count }: Record<string, AttributeValue>): Row {
  return { pk: pk?.S ?? '', sk: sk?.S ?? '', count: Number(count?.N) };
}
