import { monthOf } from '../../functions/counts/calendar';
import { makeBlurKey } from '../aws/blur-key';
import { stateOf } from '../aws/stack-state';
import { UserError } from '../terminal/user-error';
import { wrap } from '../terminal/wrap';
import { type Account, twilioAccount } from '../twilio/account';
import { apply, showChanges } from './apply';
import { decideCalls } from './calls';
import { choose } from './choose';
import { askCredentials } from './credentials';
import { planFor } from './plan';
import { prove } from './prove';
import { proveByText } from './prove-by-text';
import { isAgreed, type Session } from './session';
import { authTokenKey, signingKeyOf } from './signing-key';
import { type StoredTokens, secretText } from './stored-tokens';
import { tokensAfter } from './tokens-after';

const OPT_OUTS = {
  twilio:
    'Twilio answers STOP and START, as it does unless Support switches that off or it redacts numbers (23002): ' +
    'then add --opt-outs ours. npm run doctor shows each word.',
  ours: 'STOP and START are ours to answer: npm run doctor shows each word.',
};
const NO_SHARED_KEY =
  'The SharedKey leaves the secret. Delete the Rule at Twilio first: until a minute after, texts are answered but not counted.';

/** Wires a number to the deployed stack, and proves it with a text. */
export async function connectNumber(session: Session): Promise<void> {
  const { io, options, outputs, secret, stored, hosts, steps, proof, say } = session;
  const credentials = await askCredentials(io.env, io.ask);
  const twilio = twilioAccount(credentials, say);
  const account = usable(await twilio.account());
  say(`${options.stack} in ${outputs.region}, Twilio account "${account.name}".`);
  const { is, says, fix = '' } = stateOf(outputs.status);
  if (is !== 'whole') say(`Of the stack (${outputs.status}): ${says}. ${fix}`.trim());
  const [senders, services] = await Promise.all([twilio.senders(), twilio.services()]);
  const target = await choose(senders, services, options, io.ask);
  const { textsOnly, calls, notes: onCalls } = await decideCalls(target.senders, session);
  const { changes, notes, applications } = planFor(target, outputs, { hosts, spelled: stored.url, textsOnly });
  const after = tokensAfter(stored, credentials, target, changes, { ...options, calls, hosts });
  const isNewSecret = withoutAddress(after) !== withoutAddress(stored);
  const sentences = [
    ...(changes.length === 0 ? ['The settings at Twilio are right already.'] : []),
    ...(after.current !== stored.current ? [`The auth token goes into the secret of ${options.stack}.`] : []),
    ...(stored.sharedKey && !after.sharedKey ? [NO_SHARED_KEY] : []),
    OPT_OUTS[after.optOuts ?? 'twilio'],
    ...onCalls,
    ...notes,
    ...notesOn(account, stored, credentials.account),
  ];
  showChanges(changes, sentences, session);
  if (options.dryRun) return say('Nothing was changed: this was a dry run.');
  if (applications.length > 0 && !options.clearApplication) await askToClear(applications, session);
  if (
    (changes.length > 0 || isNewSecret) &&
    !(await isAgreed(session, 'Make these changes?', 'Add --yes to make these changes.'))
  )
    return;

  const isTaken = await apply(stored, after, changes, { secret, twilio, steps });
  const key = signingKeyOf(after) ?? authTokenKey(credentials.token);
  const reply = await prove(outputs.smsUrl, key, proof);
  say('✓ a signed text is answered, and a forged one is refused. The reply to HELP:\n');
  for (const line of wrap(reply, io.columns - 4)) say(`    ${line}`);
  if (!isTaken) throw new UserError('Not everything is as it should be at Twilio: see ✗ above.');
  await makeBlurKey(outputs.countsTable, monthOf(io.now().toISOString()));
  await proveByText({ target, senders, services, credentials, key }, session);
  say('\nNext: text HELP from your own phone, and run npm run doctor.');
}

/** What of a secret is for the person to agree to. */
function withoutAddress({ url: _, hosts: __, ...others }: StoredTokens): string {
  return secretText(others);
}

function usable(account: Account): Account {
  if (account.status !== 'active') throw new UserError(`This Twilio account is ${account.status}: see its Console.`);
  if (account.isPrimary === false)
    throw new UserError(
      "This is the account's secondary token, which signs nothing until it is promoted: give the primary one, " +
        'or see npm run connect -- --rotate.',
    );
  return account;
}

function notesOn({ trial }: Account, stored: StoredTokens, account: string): string[] {
  return [
    ...(trial ? ['This is a trial account: it texts only to numbers that you have verified in the Console.'] : []),
    ...(stored.account && stored.account !== account
      ? [`The secret holds the token of another account, ${stored.account}: its texts will be refused from then on.`]
      : []),
  ];
}

/** Whoever runs an application on the number may need it: only a person can tell. */
async function askToClear(applications: readonly string[], { io }: Session): Promise<void> {
  const question = `${applications.join(' and ')} answers now, in place of any address. Take it off the number?`;
  const otherwise = `A TwiML application (${applications.join(', ')}) answers now: add --clear-application to take it off.`;
  if (!(await io.ask.yes(question, otherwise))) throw new UserError('The application stays.');
}
