import type { IncomingMessage, ServerResponse } from 'node:http';
import { finished } from 'node:stream/promises';
import { type Edges, serve } from '../../functions/sms/serve';
import { functionUrlEvent } from './function-url-event';

/** Twilio's SMS webhook on the laptop. */
export interface LocalWebhook {
  /** Answers one request and counts afterwards, as the deployed handler does. */
  receive(request: IncomingMessage, response: ServerResponse, body: Buffer): Promise<void>;
  /** Resolves when what was answered so far has been counted. */
  counted(): Promise<unknown>;
}

/** Makes the webhook; `signedUrl` is its address as it is known to whoever signs. */
export function localWebhook(signedUrl: string, edges: Edges): LocalWebhook {
  const working = new Set<Promise<void>>();

  const answer = (request: IncomingMessage, response: ServerResponse, body: Buffer) => {
    const { search } = new URL(request.url ?? '', signedUrl);
    const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
    const event = functionUrlEvent({ method: request.method ?? '', url: signedUrl + search, headers, body });
    return serve(
      event,
      async (reply) => {
        response.writeHead(reply.status, reply.headers).end(reply.body);
        await finished(response).catch(() => undefined);
      },
      edges,
    );
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
