import { UserError } from '../terminal/user-error';
import { twilioAccount } from '../twilio/account';
import { showChanges } from './apply';
import { credentialsIn } from './credentials';
import type { Change } from './plan';
import { isAgreed, type Session } from './session';
import { type Changed, secretText } from './stored-tokens';

/** Puts back what connect has changed, if it is still as connect has set it. */
export async function undo(session: Session): Promise<void> {
  const { options, secret, stored, say, steps, io } = session;
  if (stored.changed.length === 0) throw new UserError(`There is nothing to undo: ${options.stack} has set no number.`);
  const given = credentialsIn(io.env);
  const own = { account: stored.account ?? '', token: stored.current };
  const twilio = twilioAccount(given?.account === own.account ? given : own);
  const [senders, services] = await Promise.all([twilio.senders(), twilio.services()]);
  const resources = [...senders.map((sender) => ({ ...sender, name: sender.number })), ...services];
  const changes = stored.changed.flatMap((changed) => backwards(changed, resources));
  const gone = stored.changed.filter(({ sid }) => !resources.some((resource) => resource.sid === sid));
  const theirs = changes.length === 0 ? ['Nothing is as connect has set it any more.'] : [];
  const left = gone.map(({ sid }) => `${sid} is no longer in this account, and left alone.`);
  showChanges(changes, [...theirs, ...left], session);
  if (options.dryRun) return say('Nothing was changed: this was a dry run.');
  if (!(await isAgreed(session, 'Put this back?', 'Add --yes to put this back.'))) return;
  for (const { sid, name, after } of changes)
    await steps.take(`${name} is as it was before`, () => twilio.update(sid, after));
  await secret.write(secretText({ ...stored, changed: gone }));
  say('The auth token stays in the secret, so that texts on their way are still verified.');
}

/** Only what is still as connect has set it: whatever somebody has set since is theirs. */
function backwards(
  { sid, before, after }: Changed,
  resources: readonly { sid: string; name: string; settings: Changed['before'] }[],
): Change[] {
  const resource = resources.find((one) => one.sid === sid);
  if (!resource) return [];
  const fields = Object.keys(after).filter((field) => resource.settings[field] === after[field]);
  const pick = (from: Changed['before']) => Object.fromEntries(fields.map((field) => [field, from[field] ?? '']));
  return fields.length > 0 ? [{ sid, name: resource.name, before: pick(after), after: pick(before) }] : [];
}
