import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { pace } from '../../functions/cloud/pace';
import { dayOf } from '../../functions/counts/calendar';
import type { Counter } from '../../functions/counts/count';
import { checkSignature } from '../../functions/sms/check-signature';
import { loopGuard } from '../../functions/sms/loop-guard';
import { parse } from '../../functions/sms/parse';
import { type Outcome, receive } from '../../functions/sms/receive';
import type { Reply } from '../../functions/sms/reply';
import { remember } from '../../functions/sms/serve';
import { type TokenKeeper, tokenKeeper } from '../../functions/sms/tokens';
import { functionUrlEvent } from '../../infra/phone/function-url-event';
import { content } from '../text/content';

/** Our webhook on 127.0.0.1, over plain HTTP, with what became of each text; `instead` is sent in place of its replies. */
export interface ListeningWebhook {
  url: string;
  outcomes: Outcome[];
  instead: Reply | undefined;
  /** Where texts are counted, once they are answered; nowhere without it. */
  counter: Counter | undefined;
  stop(): Promise<void>;
}

export async function listeningWebhook({
  token,
  canary,
}: {
  token: string;
  canary: string;
}): Promise<ListeningWebhook> {
  const keys = { tokens: holding(token), canaryKey: holding(canary) };
  const guard = loopGuard(randomBytes(32));
  const server = createServer(async (request, response) => {
    const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
    const event = functionUrlEvent({ method: 'POST', url: webhook.url, headers, body: await buffer(request) });
    const inbound = parse(event);
    if ('status' in inbound) throw new Error(`The canary sent no text (${inbound.status}).`);
    // Lambda's addresses are https; this one is not.
    const texted = { ...inbound, url: webhook.url };
    const outcome = receive(texted, await checkSignature(texted, keys), content, guard, new Date());
    webhook.outcomes.push(outcome);
    const { status, headers: sent, body } = webhook.instead ?? outcome.reply;
    response.writeHead(status, sent).end(body);
    const { counter } = webhook;
    if (counter && outcome.count)
      await remember(outcome.count, new Date(), {
        counter: () => counter,
        pace,
        dayOf: (moment) => dayOf(moment, 'UTC'),
        log: () => {},
      });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const webhook: ListeningWebhook = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    outcomes: [],
    instead: undefined,
    counter: undefined,
    stop: async () => void server.close().closeAllConnections(),
  };
  return webhook;
}

function holding(current: string): TokenKeeper {
  return tokenKeeper(async () => JSON.stringify({ current }), pace.now);
}
