import { randomBytes } from 'node:crypto';
import { twilioRequest } from '../../functions/canary/twilio-request';
import type { Answered, post } from '../twilio/post';
import { readTwiml } from '../twilio/read-twiml';
import { withoutOverrides } from './plan';

/** What proving needs of the world. */
export interface Proving {
  post: typeof post;
  wait(ms: number): Promise<void>;
  say(line: string): void;
}

/**
 * How long to wait between tries, and in all. The function reads its secret anew at most once a minute, and each text
 * that it refuses meanwhile counts towards an alarm.
 */
const UNTIL_IT_READS = { everyMs: 30_000, inAllMs: 90_000 };
const UNTIL_IT_ANSWERS = { everyMs: 5_000, inAllMs: 15_000 };

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
  for (let waited = 0; ; ) {
    const { reply, trouble, patience } = await attempt(smsUrl, token, post);
    if (reply !== undefined) return reply;
    if (waited >= patience.inAllMs) throw new Error(trouble);
    if (waited === 0) say(`No proof yet. Trying again for up to ${patience.inAllMs / 1000} seconds.`);
    await wait(patience.everyMs);
    waited += patience.everyMs;
  }
}

type Attempt = { reply: string; trouble?: never; patience?: never } | Failed;
type Failed = { reply?: never; trouble: string; patience: typeof UNTIL_IT_READS };

async function attempt(smsUrl: string, token: string, send: typeof post): Promise<Attempt> {
  const signed = await sendSigned(smsUrl, token, send).catch((error: Error) => error);
  if (signed instanceof Error) return { trouble: signed.message, patience: UNTIL_IT_ANSWERS };
  if (signed.status === 403) return { trouble: REFUSED, patience: UNTIL_IT_READS };
  const reply = replyIn(signed);
  if (reply === undefined) return { trouble: wrong(signed), patience: UNTIL_IT_ANSWERS };
  const forged = await sendForged(smsUrl, send);
  return forged.status === 403 ? { reply } : { trouble: UNVERIFIED, patience: UNTIL_IT_READS };
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
