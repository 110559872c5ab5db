import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import type { Row } from '../../functions/counts/rows';

/** As much of DynamoDB as reads tables of counts, on 127.0.0.1: DynamoDB Local is shared, and its list of tables with it. */
export async function startTables(tables: Record<string, readonly Row[]>) {
  const state = { refusesToList: false };
  const server = createServer(async (request, response) => {
    const { TableName = '', ExpressionAttributeValues } = (await json(request)) as {
      TableName?: string;
      ExpressionAttributeValues?: { ':pk': { S: string } };
    };
    const isList = String(request.headers['x-amz-target']).endsWith('.ListTables');
    const pk = ExpressionAttributeValues?.[':pk'].S;
    const rows = (tables[TableName] ?? []).filter((row) => pk === undefined || row.pk === pk);
    const Items = rows.map((row) => ({ pk: { S: row.pk }, sk: { S: row.sk }, count: { N: String(row.count) } }));
    const refused = isList && state.refusesToList;
    const body = refused
      ? { __type: 'com.amazon#AccessDeniedException' }
      : isList
        ? { TableNames: Object.keys(tables) }
        : { Items };
    response.writeHead(refused ? 400 : 200, { 'content-type': 'application/x-amz-json-1.0' }).end(JSON.stringify(body));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return Object.assign(state, {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: async () => void server.close().closeAllConnections(),
  });
}
