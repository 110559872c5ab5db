import { UserError } from '../terminal/user-error';
import { twilioAccount } from '../twilio/account';
import type { Credentials } from '../twilio/client';
import { showChanges } from './apply';
import { askCredentials, credentialsIn } from './credentials';
import type { Change } from './plan';
import { isAgreed, type Session } from './session';
import { type Changed, secretText } from './stored-tokens';

/** Puts back what connect has changed, if it is still as connect has set it. */
export async function undo(session: Session): Promise<void> {
  const { options, secret, stored, say, steps } = session;
  if (stored.changed.length === 0) throw new UserError(`There is nothing to undo: ${options.stack} has set no number.`);
  const twilio = twilioAccount(await credentialsFor(session));
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
    await steps.take(`${name} is as it was before`, async () => void (await twilio.update(sid, after)));
  const { url: _, ...others } = stored;
  await secret.write(secretText({ ...others, changed: gone }));
  const key = stored.sharedKey ? 'SharedKey' : 'auth token';
  say(`The ${key} stays in the secret, so that texts on their way are still verified.`);
}

/** The account's own, if they are given, or else those in the secret; asked for if it has no auth token. */
async function credentialsFor({ stored, io }: Session): Promise<Credentials> {
  const { account = '', current } = stored;
  const given = credentialsIn(io.env);
  if (given?.account === account) return given;
  if (current) return { account, token: current };
  const asked = await askCredentials(io.env, io.ask);
  if (asked.account === account) return asked;
  throw new UserError(`What connect has set is in the account ${account}: give its SID and its auth token.`);
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
