import { HTTPException } from 'hono/http-exception';
import { z } from 'zod';
import { twilioRequest } from '../../functions/canary/twilio-request';
import { reserved } from '../../functions/sms/carrier-words';
import { isMachine } from '../../functions/sms/sender';
import { MAX_TEXT_LENGTH } from '../../functions/text/plain';
import { type Segments, segments } from '../../functions/text/segments';
import { readTwiml } from '../twilio/read-twiml';

const HOTLINE = '+18165550100';
/** Twilio waits no longer. */
const TIMEOUT_MS = 15_000;
const AS_A_MACHINE_WOULD =
  'This reads like an automatic reply, or this number has had the same reply many times: it may be a machine. Another text is answered at once.';
const THEN = 'Twilio would call the fallback.';

/** A text that a phone could send, as the page hands it over. */
export const TEXT = z.object({ from: z.string(), body: z.string().max(MAX_TEXT_LENGTH) });
export type Text = z.infer<typeof TEXT>;

/** Where the text goes: the address that is signed, the one that is called, and the auth token that signs. */
export interface Webhook {
  signedUrl: string;
  url: string;
  token: string;
  post: (request: Request) => Promise<Response>;
}

/** What the phone then shows: the replies as they travel, or why there are none. */
export type Shown = { replies: (Segments & { text: string })[] } | { silence: string };

/** Sends a text the whole way, as Twilio would: signed, over HTTP, to the webhook. */
export async function sendText({ from, body }: Text, { signedUrl, url, token, post }: Webhook): Promise<Shown> {
  const to = from.startsWith('whatsapp:') ? `whatsapp:${HOTLINE}` : HOTLINE;
  const signed = twilioRequest({ body, from, to, url: signedUrl, token });
  const response = await post(
    new Request(url, { method: 'POST', ...signed, signal: AbortSignal.timeout(TIMEOUT_MS) }),
  ).catch(({ message }: Error) => {
    throw new HTTPException(502, { message: `The webhook did not answer (${message}). ${THEN}` });
  });
  if (!response.ok)
    throw new HTTPException(502, { message: `The webhook refused the text (${response.status}). ${THEN}` });
  const replies = readTwiml(await response.text()).map((text) => ({ text, ...segments(text) }));
  return replies.length > 0 ? { replies } : { silence: whySilent(from, body) };
}

function whySilent(from: string, body: string): string {
  if (isMachine(from))
    return 'This sender is a machine and not a person’s number: two machines could text each other without end.';
  const word = reserved(body);
  if (word === 'stop') return 'The carriers act on this word themselves: they confirm it and stop our texts.';
  if (word === 'start')
    return 'The carriers act on this word themselves: they confirm it and let our texts through again.';
  return AS_A_MACHINE_WOULD;
}
