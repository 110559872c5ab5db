import type { TokensSecret } from '../aws/tokens-secret';
import type { Settings, Twilio } from '../twilio/account';
import { changeTable, rowOf } from './change-table';
import { notTaken } from './compare';
import { type Change, textsGoTo } from './plan';
import type { Session } from './session';
import { Complaint, type Steps } from './steps';
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

/**
 * The token first and the number last, so that no text ever meets a function that does not know its token, and nothing
 * is changed whose state before is not kept. Gives whether Twilio has taken all of it.
 */
export async function apply(
  stored: StoredTokens,
  after: StoredTokens,
  changes: readonly Change[],
  { secret, twilio, steps }: { secret: TokensSecret; twilio: Twilio; steps: Steps },
): Promise<boolean> {
  const what = after.current === stored.current ? 'what is there now is stored' : 'the token is in the secret';
  if (secretText(after) !== secretText(stored)) await steps.take(what, () => secret.write(secretText(after)));
  let spelled = after.url;
  let isTaken = true;
  for (const change of changes) {
    const isSet = await steps.take(`${change.name} is set`, async () => {
      const now = await twilio.update(change.sid, change.after);
      if (textsGoTo(change.after)) spelled = textsGoTo(now) ?? spelled;
      return complaintOf(change, now);
    });
    isTaken &&= isSet;
  }
  const url = spelled;
  if (url !== undefined && url !== after.url)
    await steps.take('our address as Twilio spells it is in the secret', () =>
      secret.write(secretText({ ...after, url })),
    );
  return isTaken;
}

/** Twilio ignores what it does not know or want, and its answer tells. */
export function complaintOf({ name, after }: Change, now: Settings): Complaint | undefined {
  const ignored = notTaken(after, now);
  if (ignored.length === 0) return undefined;
  const rows = [...new Set(ignored.map(rowOf))].map((row) => `“${row}”`).join(', ');
  const values = ignored.map((field) => `${field} ${now[field] || 'nothing'}`).join(', ');
  return new Complaint(
    `${name}: Twilio did not take ${rows} and has ${values}. Set it in Twilio's Console, and run npm run doctor.`,
  );
}
