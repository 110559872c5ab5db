import { isTaken } from '../twilio/client';
import { authToken } from './credentials';
import { prove, sendSigned } from './prove';
import type { World } from './session';
import { type Kept, secretOf } from './stored-tokens';

const ONE_MINUTE = 60_000;
const CONSOLE = "Twilio's Console, under Account > API keys & tokens > Auth tokens";
const NOBODY = 'There is no terminal to ask on: set TWILIO_NEXT_AUTH_TOKEN to the secondary auth token.';

/** Takes in the account's next auth token: first beside the one in use, then, once Twilio signs with it, alone. */
export async function rotate(world: World): Promise<void> {
  const { account, current, next } = world.kept;
  if (!account || !current) throw new Error('There is no token to follow on yet: run npm run connect first.');
  const [currentIsTaken, nextIsTaken] = await Promise.all([
    isTaken({ account, token: current }),
    next !== undefined && isTaken({ account, token: next }),
  ]);
  if (next && nextIsTaken && currentIsTaken) {
    world.say('Both tokens are in the secret already, and Twilio signs with the old one still.');
    return waitForPromotion(world, current, next);
  }
  if (next && nextIsTaken) return finish(world, { ...world.kept, current: next }, next);
  if (!currentIsTaken)
    throw new Error('Twilio no longer takes the token in the secret: run npm run connect with the one it takes.');
  return begin(world, account, current);
}

async function begin(world: World, account: string, current: string): Promise<void> {
  const { environment, ask, say, options, secret, kept, steps } = world;
  const typed = environment.TWILIO_NEXT_AUTH_TOKEN || (await ask.hidden(`Secondary auth token (not shown): `, NOBODY));
  const next = authToken(typed);
  if (next === current) throw new Error(`This is the token in use. Create a secondary one in ${CONSOLE}.`);
  if (!(await isTaken({ account, token: next })))
    throw new Error(`Twilio does not take this token for ${account}. Create a secondary one in ${CONSOLE}.`);
  if (options.dryRun) return void say('It would go into the secret, beside the one in use. Nothing was changed.');
  await steps.take('both tokens are in the secret', () => secret.write(secretOf({ ...kept, next })));
  await waitForPromotion(world, current, next);
}

async function waitForPromotion({ outputs, proving, say }: World, current: string, next: string): Promise<void> {
  const soonest = new Date(Date.now() + ONE_MINUTE);
  await prove(outputs.smsUrl, next, proving);
  const old = await sendSigned(outputs.smsUrl, current, proving.post);
  if (old.status !== 200)
    throw new Error(`A text signed with the token in use gets ${old.status}. See npm run doctor.`);
  say('✓ a text signed with either token is answered, and a forged one is refused');
  // Each copy of the function reads the secret at most once a minute.
  say(`\nNext, and not before ${soonest.toLocaleTimeString()}: promote the secondary token in\n${CONSOLE}.`);
  say('Then run npm run connect -- --rotate again.');
}

async function finish({ options, say, steps, secret, outputs, proving }: World, kept: Kept, token: string) {
  const { next: _, ...after } = kept;
  if (options.dryRun) return void say('The old token would leave the secret. Nothing was changed.');
  await steps.take('the new token is the only one in the secret', () => secret.write(secretOf(after)));
  await prove(outputs.smsUrl, token, proving);
  say('✓ a signed text is answered, and a forged one is refused');
}
