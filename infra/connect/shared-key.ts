import { withoutFragment } from '../../functions/sms/addresses';
import { UserError } from '../terminal/user-error';
import { sharedKeySecret } from './credentials';
import { prove, sendSigned } from './prove';
import { isAgreed, type Session } from './session';
import { CHANGE_RULE, LOOK, MAKE_KEY, makeRule } from './shared-key-steps';
import { authTokenKey, sharedKeyKey } from './signing-key';
import { type StoredTokens, secretText } from './stored-tokens';

const NOBODY = "There is no terminal to ask on: set TWILIO_SHARED_KEY to the SharedKey's secret.";

/**
 * Takes in a SharedKey: first beside what signs now, then, once Twilio signs with it, alone. So no text is refused or
 * left uncounted in between, and in the end the function holds nothing that opens the account.
 */
export async function sharedKey(session: Session): Promise<void> {
  const { current, next, sharedKey: key, nextSharedKey, ...others } = session.stored;
  if (!current && !key) throw new UserError('There is no number connected yet: run npm run connect first.');
  if (nextSharedKey) return finish(session, { ...others, current: '', sharedKey: nextSharedKey }, nextSharedKey);
  if (key && current) return finish(session, { ...others, current: '', sharedKey: key }, key);
  return begin(session);
}

async function begin(session: Session): Promise<void> {
  const { io, say, options, outputs, proof, secret, steps, stored } = session;
  for (const line of MAKE_KEY) say(line);
  say('');
  const typed = io.env.TWILIO_SHARED_KEY || (await io.ask.hidden("The SharedKey's secret (not shown)", NOBODY));
  const key = sharedKeySecret(typed, [stored.current, stored.next, io.env.TWILIO_AUTH_TOKEN]);
  if (key === stored.sharedKey) throw new UserError('This is the SharedKey in use: make another one at Twilio.');
  if (options.dryRun) return say('It would go into the secret, beside what signs now. Nothing was changed.');
  const after = { ...stored, ...(stored.sharedKey ? { nextSharedKey: key } : { sharedKey: key }) };
  await steps.take('the SharedKey is in the secret, beside what signs now', () => secret.write(secretText(after)));
  await prove(outputs.smsUrl, sharedKeyKey(key), proof);
  const now = stored.sharedKey ? sharedKeyKey(stored.sharedKey) : authTokenKey(stored.current);
  const old = await sendSigned(outputs.smsUrl, now, proof.post);
  if (old.status !== 200) throw new UserError(`A text signed as before gets ${old.status}. See npm run doctor.`);
  say('✓ a text signed with either key is answered, and a forged one is refused');
  say('');
  for (const line of stored.sharedKey ? CHANGE_RULE : makeRule(withoutFragment(outputs.smsUrl))) say(line);
}

/** Written twice, because AWS keeps the value before, and lets the function read it. */
async function finish(session: Session, after: StoredTokens, key: string): Promise<void> {
  const { say, options, outputs, proof, secret, steps, stored } = session;
  const old = stored.current ? 'auth token' : 'old SharedKey';
  if (options.dryRun) return say(`The ${old} would leave the secret. Nothing was changed.`);
  const question = `Is the Rule's Operation COMPLETED? Then the ${old} leaves the secret.`;
  if (!(await isAgreed(session, question, `Add --yes to take the ${old} out of the secret.`))) return;
  await steps.take('the SharedKey is alone in the secret', async () => {
    for (const _ of ['now', 'before']) await secret.write(secretText(after));
  });
  await prove(outputs.smsUrl, sharedKeyKey(key), proof);
  say('✓ a text signed with the SharedKey is answered, and a forged one is refused');
  say('');
  for (const line of stored.current ? LOOK : LOOK.slice(0, 1)) say(line);
}
