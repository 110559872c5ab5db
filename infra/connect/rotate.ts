import { UserError } from '../terminal/user-error';
import { isAccepted } from '../twilio/client';
import { authToken } from './credentials';
import { prove, sendSigned } from './prove';
import type { Session } from './session';
import { authTokenKey } from './signing-key';
import { type StoredTokens, secretText } from './stored-tokens';

const ONE_MINUTE_MS = 60_000;
const CONSOLE = "Twilio's Console, under Account > API keys & tokens > Auth tokens";
const NOBODY = 'There is no terminal to ask on: set TWILIO_NEXT_AUTH_TOKEN to the secondary auth token.';

/** Takes in the account's next auth token: first beside the one in use, then, once Twilio signs with it, alone. */
export async function rotate(session: Session): Promise<void> {
  const { account, current, next, sharedKey } = session.stored;
  if (sharedKey && !current)
    throw new UserError(
      'The secret holds a SharedKey and no auth token, so rotate the token at Twilio alone; the key is rotated by npm run connect -- --shared-key.',
    );
  if (!account || !current)
    throw new UserError('There is no token in the secret to rotate: run npm run connect first.');
  const [currentIsAccepted, nextIsAccepted] = await Promise.all([
    isAccepted({ account, token: current }),
    next !== undefined && isAccepted({ account, token: next }),
  ]);
  if (next && nextIsAccepted && currentIsAccepted) {
    session.say('Both tokens are in the secret already, and Twilio still signs with the old one.');
    return waitForPromotion(session, current, next);
  }
  if (next && nextIsAccepted) return finish(session, { ...session.stored, current: next }, next);
  if (!currentIsAccepted)
    throw new UserError(
      'Twilio no longer accepts the token in the secret: run npm run connect with the one it accepts.',
    );
  return begin(session, account, current);
}

async function begin(session: Session, account: string, current: string): Promise<void> {
  const { io, say, options, secret, stored, steps } = session;
  const typed = io.env.TWILIO_NEXT_AUTH_TOKEN || (await io.ask.hidden('Secondary auth token (not shown)', NOBODY));
  const next = authToken(typed);
  if (next === current) throw new UserError(`This is the token in use. Create a secondary one in ${CONSOLE}.`);
  if (!(await isAccepted({ account, token: next })))
    throw new UserError(`Twilio does not accept this token for ${account}. Create a secondary one in ${CONSOLE}.`);
  if (options.dryRun) return say('It would go into the secret, beside the one in use. Nothing was changed.');
  await steps.take('both tokens are in the secret', () => secret.write(secretText({ ...stored, next })));
  await waitForPromotion(session, current, next);
}

async function waitForPromotion({ io, outputs, proof, say }: Session, current: string, next: string): Promise<void> {
  const soonest = new Date(io.now().getTime() + ONE_MINUTE_MS);
  await prove(outputs.smsUrl, authTokenKey(next), proof);
  const old = await sendSigned(outputs.smsUrl, authTokenKey(current), proof.post);
  if (old.status !== 200)
    throw new UserError(`A text signed with the token in use gets ${old.status}. See npm run doctor.`);
  say('✓ a text signed with either token is answered, and a forged one is refused');
  // Each copy of the function reads the secret at most once a minute.
  say(`\nNext, and not before ${soonest.toLocaleTimeString()}: promote the secondary token in\n${CONSOLE}.`);
  say('Then run npm run connect -- --rotate again.');
}

async function finish({ options, say, steps, secret, outputs, proof }: Session, stored: StoredTokens, token: string) {
  const { next: _, ...after } = stored;
  if (options.dryRun) return say('The old token would leave the secret. Nothing was changed.');
  await steps.take('the new token is the only one in the secret', () => secret.write(secretText(after)));
  await prove(outputs.smsUrl, authTokenKey(token), proof);
  say('✓ a signed text is answered, and a forged one is refused');
}
