import { UserError } from '../terminal/user-error';
import { twilioAccount } from '../twilio/account';
import { accountCredentials } from './account-credentials';
import { complaintOf, showChanges } from './apply';
import { backwards } from './backwards';
import { type Resource, resourcesOf } from './resources';
import { isAgreed, type Session } from './session';
import { type Changed, type StoredTokens, secretText } from './stored-tokens';

/** Puts back what connect has changed, if it still leads to us; what was not restored and confirmed stays in the secret. */
export async function undo(session: Session): Promise<number> {
  const { options, secret, say, steps, hosts } = session;
  let { stored } = session;
  const twilio = twilioAccount(await accountCredentials(session), say);
  const resources = await resourcesOf(twilio);
  const all = resources.map((resource) => backwards(resource, stored.changed, hosts));
  const changes = all.flatMap(({ change }) => change ?? []);
  const sentences = [...all.flatMap((one) => one.sentences), ...goneFrom(resources, stored.changed)];
  if (changes.length + sentences.length === 0)
    throw new UserError(`There is nothing to undo: ${options.stack} has set no number.`);
  showChanges(changes, sentences, session);
  if (options.dryRun) return say('Nothing was changed: this was a dry run.') ?? 0;
  if (changes.length > 0 && !(await isAgreed(session, 'Put this back?', 'Add --yes to put this back.'))) return 0;

  const keep = async (after: StoredTokens) => {
    if (secretText(after) !== secretText(stored)) await secret.write(secretText(after));
    stored = after;
  };
  let isDone = true;
  for (const { change, sid, done, left, unknown } of all) {
    const isRestored =
      change === undefined ||
      (await steps.take(`${change.name} is as it was before`, async () =>
        complaintOf(change, await twilio.update(sid, change.after)),
      ));
    if (isRestored) await keep({ ...stored, changed: without(stored.changed, sid, done, left) });
    isDone &&= isRestored && !unknown;
  }
  const { url: _, ...others } = stored;
  if (isDone) await keep(others);
  const key = stored.sharedKey ? 'SharedKey' : 'auth token';
  if (changes.length > 0) say(`The ${key} stays in the secret, so that texts on their way are still verified.`);
  return isDone ? 0 : 1;
}

function goneFrom(resources: readonly Resource[], kept: readonly Changed[]): string[] {
  const gone = kept.filter(({ sid }) => !resources.some((resource) => resource.sid === sid));
  return gone.map(({ sid }) => `${sid} is not in this account, or was not listed, and is left alone.`);
}

function without(kept: readonly Changed[], sid: string, done: readonly string[], isLeft: boolean): Changed[] {
  return kept.flatMap((one) => {
    if (one.sid !== sid) return [one];
    const before = Object.fromEntries(Object.entries(one.before).filter(([field]) => !done.includes(field)));
    return Object.keys(before).length > 0 ? [{ ...one, before, ...(isLeft && { left: true as const }) }] : [];
  });
}
