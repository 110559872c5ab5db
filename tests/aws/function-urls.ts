import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import type { LambdaFunctionURLEvent } from 'aws-lambda';
import { functionUrlEvent } from '../../infra/phone/function-url-event';

interface HttpAnswer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

export interface FunctionUrls {
  url: string;
  /** What answers at a host name such as `abc.lambda-url.us-east-1.on.aws`; a test changes it at will. */
  functions: Record<string, (event: LambdaFunctionURLEvent) => Promise<HttpAnswer>>;
  stop(): Promise<void>;
}

/** Function URLs on 127.0.0.1, told apart by `Host`; each request becomes the event that Lambda would get. */
export async function startFunctionUrls(functions: FunctionUrls['functions']): Promise<FunctionUrls> {
  const served = { functions };
  const server = createServer(async (request, response) => {
    const { method = '', headers, url = '/' } = request;
    const invoke = served.functions[headers.host ?? ''];
    if (!invoke) return void request.socket.destroy();
    const sent = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
    const body = await buffer(request);
    const event = functionUrlEvent({ method, url: `https://${headers.host}${url}`, headers: sent, body });
    const answer = await invoke(event);
    response.writeHead(answer.status, answer.headers).end(answer.body);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return Object.assign(served, {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: async () => void server.close().closeAllConnections(),
  });
}
