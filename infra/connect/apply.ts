import type { TokensSecret } from '../aws/tokens-secret';
import type { Twilio } from '../twilio/account';
import { changeTable } from './change-table';
import type { Change, Plan } from './plan';
import type { Steps } from './steps';
import { type Kept, remembered, secretOf } from './stored-tokens';

/** What is put to the person before anything changes; `beside` are sentences on what no table shows. */
export function announce(changes: readonly Change[], beside: readonly string[], say: (line: string) => void): void {
  say('');
  for (const line of changeTable(changes)) say(line);
  for (const sentence of beside) say(sentence);
  say('');
}

/** The secret as connecting with this token leaves it; a rotation that is under way goes on. */
export function keptAfter(kept: Kept, account: string, token: string, { changes }: Plan): Kept {
  const next = token === kept.current ? kept.next : undefined;
  return { current: token, ...(next && { next }), account, changed: changes.reduce(remembered, kept.changed) };
}

/** The token first and the number last, so that no text ever meets a function that does not know its token. */
export async function apply(
  kept: Kept,
  after: Kept,
  changes: readonly Change[],
  { secret, twilio, steps }: { secret: TokensSecret; twilio: Twilio; steps: Steps },
): Promise<void> {
  const what = after.current === kept.current ? 'what is there now is remembered' : 'the token is in the secret';
  if (secretOf(after) !== secretOf(kept)) await steps.take(what, () => secret.write(secretOf(after)));
  for (const { sid, name, after: settings } of changes)
    await steps.take(`${name} is set`, () => twilio.update(sid, settings));
}
