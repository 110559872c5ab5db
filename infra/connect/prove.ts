import { randomBytes, randomInt } from 'node:crypto';
import { twilioRequest } from '../../functions/canary/twilio-request';
import { withoutFragment } from '../../functions/sms/addresses';
import { UserError } from '../terminal/user-error';
import type { Answer, post } from '../twilio/post';
import { readTwiml } from '../twilio/read-twiml';
import type { SigningKey } from './signing-key';

/** What proving needs of the world. */
export interface ProofTools {
  post: typeof post;
  wait(ms: number): Promise<void>;
  say(line: string): void;
}

/**
 * How long to wait between tries, and in all. The function reads its secret again at most once a minute, and each text
 * that it refuses meanwhile counts towards an alarm.
 */
const WHILE_REFUSED = { everyMs: 30_000, maxMs: 90_000 };
const WHILE_BROKEN = { everyMs: 5_000, maxMs: 15_000 };

/** A text from ourselves, signed with this key. It is answered but never counted, because its MessageSid is invalid. */
export async function sendSigned(
  smsUrl: string,
  { token, isSharedKey }: SigningKey,
  send: typeof post,
  text = { body: 'HELP', to: '+12025550101' },
): Promise<Answer> {
  const url = withoutFragment(smsUrl);
  const request = { ...text, from: newSender(), url, token, isSharedKey, with: { MessageSid: 'connect' } };
  const { headers, body } = twilioRequest(request);
  return send(url, headers, body);
}

/** A number that nobody has, and another each time: whoever texts the same thing again gets a shorter answer, or none. */
function newSender(): string {
  return `+1${randomInt(200, 1000)}55501${String(randomInt(100)).padStart(2, '0')}`;
}

/** The same text with a signature of a random key of this kind. */
export function sendForged(
  smsUrl: string,
  { isSharedKey }: Pick<SigningKey, 'isSharedKey'>,
  send: typeof post,
): Promise<Answer> {
  return sendSigned(smsUrl, { token: randomBytes(16).toString('hex'), isSharedKey }, send);
}

/**
 * Proves that a text signed with this key is answered and that a forged one is refused; gives the reply. Tries
 * again while the function may not have read the key yet. Rejects with a UserError.
 */
export async function prove(smsUrl: string, key: SigningKey, { post, wait, say }: ProofTools): Promise<string> {
  for (let waited = 0; ; ) {
    const attempt = await tryOnce(smsUrl, key, post);
    if ('reply' in attempt) return attempt.reply;
    const { trouble, retry } = attempt;
    if (waited >= retry.maxMs) throw new UserError(trouble);
    if (waited === 0) say(`No proof yet. Trying again for up to ${retry.maxMs / 1000} seconds.`);
    await wait(retry.everyMs);
    waited += retry.everyMs;
  }
}

type Attempt = { reply: string } | { trouble: string; retry: typeof WHILE_REFUSED };

async function tryOnce(smsUrl: string, key: SigningKey, send: typeof post): Promise<Attempt> {
  try {
    const signed = await sendSigned(smsUrl, key, send);
    if (signed.status === 403) return { trouble: refused(key), retry: WHILE_REFUSED };
    const reply = replyIn(signed);
    if (reply === undefined) return { trouble: wrong(signed), retry: WHILE_BROKEN };
    const forged = await sendForged(smsUrl, key, send);
    return forged.status === 403 ? { reply } : { trouble: UNVERIFIED, retry: WHILE_REFUSED };
  } catch (error) {
    if (error instanceof UserError) return { trouble: error.message, retry: WHILE_BROKEN };
    throw error;
  }
}

/** The one text in an answer; undefined if it is anything else. */
export function replyIn({ status, body }: Answer): string | undefined {
  if (status !== 200) return undefined;
  try {
    return readTwiml(body)[0];
  } catch {
    return undefined;
  }
}

function refused({ isSharedKey }: SigningKey): string {
  const key = isSharedKey ? 'SharedKey' : 'token';
  return (
    `A text signed with this ${key} is refused (403). Twilio then calls the fallback, which still answers. ` +
    'See npm run doctor.'
  );
}
const UNVERIFIED =
  'Texts are answered, but not verified: a forged one is answered too, so the function has no key to verify it with. ' +
  'See npm run doctor.';

function wrong({ status }: Answer): string {
  return `A signed text gets no answer that Twilio could send on (${status}). See npm run doctor.`;
}
