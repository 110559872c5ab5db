import type { TokensSecret } from '../aws/tokens-secret';
import type { Twilio } from '../twilio/account';
import { changeTable } from './change-table';
import { type Change, textsGoTo } from './plan';
import type { Session } from './session';
import type { Steps } from './steps';
import { type StoredTokens, secretText } from './stored-tokens';

/** Shows the person what is about to change; `sentences` say what no table shows. */
export function showChanges(
  changes: readonly Change[],
  sentences: readonly string[],
  { say, io }: Pick<Session, 'say' | 'io'>,
): void {
  say('');
  for (const line of changeTable(changes, io.columns)) say(line);
  for (const sentence of sentences) say(sentence);
  say('');
}

/** The token first and the number last, so that no text ever meets a function that does not know its token. */
export async function apply(
  stored: StoredTokens,
  after: StoredTokens,
  changes: readonly Change[],
  { secret, twilio, steps }: { secret: TokensSecret; twilio: Twilio; steps: Steps },
): Promise<void> {
  const what = after.current === stored.current ? 'what is there now is stored' : 'the token is in the secret';
  if (secretText(after) !== secretText(stored)) await steps.take(what, () => secret.write(secretText(after)));
  let spelled = after.url;
  for (const { sid, name, after: settings } of changes)
    await steps.take(`${name} is set`, async () => {
      const now = await twilio.update(sid, settings);
      if (textsGoTo(settings)) spelled = textsGoTo(now) ?? spelled;
    });
  const url = spelled;
  if (url === undefined || url === after.url) return;
  await steps.take('our address as Twilio spells it is in the secret', () =>
    secret.write(secretText({ ...after, url })),
  );
}
