import { twilioRequest } from '../../functions/canary/twilio-request';
import { reserved } from '../../functions/sms/reserved';
import { LONGEST_TEXT } from '../../functions/text/fold';
import { type Segments, segments } from '../../functions/text/segments';
import { readTwiml } from '../twilio/read-twiml';

const HOTLINE = '+18165550100';
const TWILIO_WAITS_MS = 15_000;

/** A text as it is typed into the phone. */
export interface Text {
  from: string;
  body: string;
}

/** Reads what the page sends; undefined for anything but a text that a phone could send. */
export function textIn(json: string): Text | undefined {
  try {
    const { from, body } = JSON.parse(json);
    const isText = typeof from === 'string' && typeof body === 'string' && body.length <= LONGEST_TEXT;
    return isText ? { from, body } : undefined;
  } catch {
    return undefined;
  }
}

/** Where the text goes: the address that is signed, the one that is called, and the auth token that signs. */
export interface Webhook {
  signedUrl: string;
  url: string;
  token: string;
}

/** What the phone then shows: the replies as they travel, or the reason why there is none. */
export type Shown = { replies: (Segments & { text: string })[] } | { silence: string };

/** Sends a text the whole way, as Twilio would: signed, over HTTP, to the webhook; throws a sentence where that fails. */
export async function sendText({ from, body }: Text, { signedUrl, url, token }: Webhook): Promise<Shown> {
  const to = from.startsWith('whatsapp:') ? `whatsapp:${HOTLINE}` : HOTLINE;
  const request = twilioRequest({ body, from, to, url: signedUrl, token });
  const response = await fetch(url, { method: 'POST', ...request, signal: AbortSignal.timeout(TWILIO_WAITS_MS) });
  if (!response.ok)
    throw new Error(`The webhook refused the text (${response.status}). Twilio would call the fallback.`);
  const replies = readTwiml(await response.text()).map((text) => ({ text, ...segments(text) }));
  return replies.length > 0 ? { replies } : { silence: whySilent(from, body) };
}

function whySilent(from: string, body: string): string {
  const word = reserved(body);
  if (word === 'stop') return 'The carriers act on this word themselves: they confirm it and stop our texts.';
  if (word === 'start')
    return 'The carriers act on this word themselves: they confirm it and let our texts through again.';
  if (!from.includes('+'))
    return 'The sender is no person’s number but a machine, and two machines could text for ever.';
  return 'This sender had 20 answers within ten minutes. It may be a machine, so from now on it gets one a minute.';
}
