import type { IncomingMessage, ServerResponse } from 'node:http';
import { finished } from 'node:stream/promises';
import type { Counter } from '../../functions/counts/count';
import { log } from '../../functions/sms/log';
import { remember } from '../../functions/sms/remember';
import { type Edges, respond } from '../../functions/sms/respond';
import { functionUrlEvent } from './function-url-event';

/** What the webhook on the laptop needs; `signedUrl` is its address as it is known to whoever signs. */
export interface WebhookOptions {
  signedUrl: string;
  edges: Edges;
  counter: Counter;
  timeZone: string;
}

/** Twilio's SMS webhook on the laptop. */
export interface LocalWebhook {
  /** Answers one request and counts afterwards, as the deployed handler does. */
  receive(request: IncomingMessage, response: ServerResponse, body: Buffer): Promise<void>;
  /** Resolves when what was answered so far has been counted. */
  counted(): Promise<unknown>;
}

/** Makes the webhook. */
export function localWebhook({ signedUrl, edges, counter, timeZone }: WebhookOptions): LocalWebhook {
  const working = new Set<Promise<void>>();

  const answer = async (request: IncomingMessage, response: ServerResponse, body: Buffer) => {
    const now = new Date();
    const { search } = new URL(request.url ?? '', signedUrl);
    const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
    const event = functionUrlEvent({ method: request.method ?? '', url: signedUrl + search, headers, body });
    const outcome = await respond(event, now, edges);
    response.writeHead(outcome.reply.status, outcome.reply.headers).end(outcome.reply.body);
    await finished(response).catch(() => undefined);
    if (outcome.event) log({ event: outcome.event });
    if (outcome.count) await remember(outcome.count, now, timeZone, () => counter);
  };

  return {
    async receive(...texted) {
      const work = answer(...texted).finally(() => working.delete(work));
      working.add(work);
      await work;
    },
    counted: () => Promise.allSettled(working),
  };
}
