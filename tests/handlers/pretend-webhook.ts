import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { loopGuard } from '../../functions/sms/loop-guard';
import { parse } from '../../functions/sms/parse';
import { type Outcome, receive } from '../../functions/sms/receive';
import type { Reply } from '../../functions/sms/reply';
import type { Tokens } from '../../functions/sms/verify';
import { functionUrlEvent } from '../../infra/phone/function-url-event';
import { content } from '../text/content';

/** Our webhook on 127.0.0.1, over plain HTTP, with what became of each text; `instead` is sent in place of its replies. */
export interface ListeningWebhook {
  url: string;
  outcomes: Outcome[];
  instead: Reply | undefined;
  stop(): Promise<void>;
}

export async function listeningWebhook(tokens: Tokens): Promise<ListeningWebhook> {
  const guard = loopGuard();
  const server = createServer(async (request, response) => {
    const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
    const event = functionUrlEvent({ method: 'POST', url: webhook.url, headers, body: await buffer(request) });
    const inbound = parse(event);
    if ('status' in inbound) throw new Error(`The canary sent no text (${inbound.status}).`);
    // Lambda's addresses are https; this one is not.
    const outcome = receive({ ...inbound, url: webhook.url }, tokens, content, guard, new Date());
    webhook.outcomes.push(outcome);
    const { status, headers: sent, body } = webhook.instead ?? outcome.reply;
    response.writeHead(status, sent).end(body);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const webhook: ListeningWebhook = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    outcomes: [],
    instead: undefined,
    stop: async () => void server.close().closeAllConnections(),
  };
  return webhook;
}
