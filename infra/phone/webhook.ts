import { type Edges, serve } from '../../functions/sms/serve';
import { functionUrlEvent } from './function-url-event';

/** Twilio's SMS webhook on the laptop. */
export interface LocalWebhook {
  /** Answers one request and counts afterwards, as the deployed handler does. */
  receive(request: Request): Promise<Response>;
  /** Resolves when what was answered so far has been counted. */
  counted(): Promise<unknown>;
}

/** Makes the webhook; `signedUrl` is its address as it is known to whoever signs. */
export function localWebhook(signedUrl: string, edges: Edges): LocalWebhook {
  const working = new Set<Promise<void>>();
  return {
    receive: (request) =>
      new Promise((answer, fail) => {
        const work = served(request, signedUrl, edges, answer)
          .catch(fail)
          .finally(() => working.delete(work));
        working.add(work);
      }),
    counted: () => Promise.all(working),
  };
}

async function served(
  request: Request,
  signedUrl: string,
  edges: Edges,
  answer: (response: Response) => void,
): Promise<void> {
  const event = functionUrlEvent({
    method: request.method,
    url: signedUrl + new URL(request.url).search,
    headers: Object.fromEntries(request.headers),
    body: Buffer.from(await request.arrayBuffer()),
  });
  await serve(event, async ({ status, headers, body }) => answer(new Response(body, { status, headers })), edges);
}
