import { randomBytes } from 'node:crypto';
import type { Answered, post } from '../edges/function-url';
import { withoutOverrides } from './connect-plan';
import { twilioRequest } from './pretend-twilio';
import { readTwiml } from './read-twiml';

/** What proving needs of the world. */
export interface Proving {
  post: typeof post;
  wait(ms: number): Promise<void>;
  say(line: string): void;
}

const TRY_EVERY_MS = 5_000;
/** The function reads the secret anew at most once a minute. */
const UNTIL_IT_READS_MS = 75_000;
const UNTIL_IT_ANSWERS_MS = 15_000;

/**
 * A text from ourselves, signed with this token. Its MessageSid is none, so that it is answered like any other and
 * never counted.
 */
export async function sendSigned(smsUrl: string, token: string, send: typeof post): Promise<Answered> {
  const url = withoutOverrides(smsUrl);
  const numbers = { from: '+12025550100', to: '+12025550101' };
  const { headers, body } = twilioRequest({ body: 'HELP', ...numbers, url, token, with: { MessageSid: 'connect' } });
  return send(url, headers, body);
}

/** The same text under a signature that nobody's token made. */
export function sendForged(smsUrl: string, send: typeof post): Promise<Answered> {
  return sendSigned(smsUrl, randomBytes(16).toString('hex'), send);
}

/**
 * Proves that a text signed with this token is answered and that a forged one is refused; gives the reply. Tries
 * again while the function may not have read the token yet. Rejects with a sentence.
 */
export async function prove(smsUrl: string, token: string, { post, wait, say }: Proving): Promise<string> {
  for (let waited = 0; ; waited += TRY_EVERY_MS) {
    const { reply, trouble, patienceMs } = await attempt(smsUrl, token, post);
    if (reply !== undefined) return reply;
    if (waited >= patienceMs) throw new Error(trouble);
    if (waited === 0) say(`No proof yet. Trying again for up to ${patienceMs / 1000} seconds.`);
    await wait(TRY_EVERY_MS);
  }
}

type Attempt = { reply: string; trouble?: never; patienceMs?: never } | Failed;
type Failed = { reply?: never; trouble: string; patienceMs: number };

async function attempt(smsUrl: string, token: string, send: typeof post): Promise<Attempt> {
  const signed = await sendSigned(smsUrl, token, send).catch((error: Error) => error);
  if (signed instanceof Error) return { trouble: signed.message, patienceMs: UNTIL_IT_ANSWERS_MS };
  if (signed.status === 403) return { trouble: REFUSED, patienceMs: UNTIL_IT_READS_MS };
  const reply = replyIn(signed);
  if (reply === undefined) return { trouble: wrong(signed), patienceMs: UNTIL_IT_ANSWERS_MS };
  const forged = await sendForged(smsUrl, send);
  return forged.status === 403 ? { reply } : { trouble: UNVERIFIED, patienceMs: UNTIL_IT_READS_MS };
}

/** The one text in an answer; undefined where it is anything else. */
export function replyIn({ status, body }: Answered): string | undefined {
  if (status !== 200) return undefined;
  try {
    return readTwiml(body)[0];
  } catch {
    return undefined;
  }
}

const REFUSED =
  'A text signed with this token is refused (403). Twilio calls the fallback then, which still answers. ' +
  'See npm run doctor.';
const UNVERIFIED =
  'Texts are answered, but not verified: a forged one is answered too, so the function cannot read its token. ' +
  'See npm run doctor.';

function wrong({ status }: Answered): string {
  return `A signed text gets no answer that Twilio could send on (${status}). See npm run doctor.`;
}
