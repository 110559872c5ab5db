import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tokenFor } from '../../functions/counts/usage';
import { countsTable } from '../../infra/phone/counts-table';
import { startDynamoDBLocal } from '../../infra/phone/dynamodb-local';

/** A table to count in, and what stands behind it. */
export interface Table {
  endpoint: string;
  name: string;
  what: string;
  isDynamoDB: boolean;
  stop(): Promise<void>;
}

const WARM_UP = 300;

/** A table on DynamoDB Local, warm; without Java, a server that says yes to everything in DynamoDB's words. */
export async function startTable(): Promise<Table> {
  const name = randomUUID();
  const local = await startDynamoDBLocal((line) => process.stderr.write(`${line}\n`));
  if ('missing' in local) return yesSayer(name, local.missing);
  const table = await countsTable(local.endpoint, name);
  for (let i = 0; i < WARM_UP; i += 1) await table.add([{ pk: 'warm', sk: 'up' }], tokenFor(String(i)), 10_000);
  return { ...local, name, what: 'DynamoDB Local', isDynamoDB: true };
}

async function yesSayer(name: string, missing: string): Promise<Table> {
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'application/x-amz-json-1.0');
    request.resume().on('end', () => response.end('{"ConsumedCapacity":[]}'));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    name,
    what: `a server that only says yes (${missing})`,
    isDynamoDB: false,
    stop: async () => void server.close().closeAllConnections(),
  };
}
