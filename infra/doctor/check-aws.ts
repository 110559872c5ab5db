import { bad, type Check, good, unknown } from '../../functions/watch/check';
import { type NoStack, notDeployed, type Stack } from '../aws/stack';
import { stateOf } from '../aws/stack-state';
import type { StoredTokens } from '../connect/stored-tokens';

const TOKEN = /^[0-9a-f]{32}$/;

/** Whether the stack is there and whole. */
export function checkStack(name: string, stack: Stack | NoStack): Check {
  if ('lookedIn' in stack) return bad('stack', `${name} is not deployed.`, notDeployed(name, stack));
  const { region, status, deployed } = stack;
  const where = `${name} in ${region}`;
  const { is, says, fix = '' } = stateOf(status);
  if (is === 'whole') return good('stack', `${where}, deployed on ${deployed.toISOString().slice(0, 10)}.`);
  const message = `${where}: ${says} (${status}).`;
  return is === 'busy' ? unknown('stack', message, fix) : bad('stack', message, fix);
}

/** Whether the function has a token to verify with; `token` is the one in the environment, if there is one. */
export function checkSecret(stored: StoredTokens | 'damaged', token: string | undefined): Check | Check[] {
  const connect = 'Run npm run connect.';
  if (stored === 'damaged')
    return bad('secret', 'It does not hold our JSON: texts are answered, but neither verified nor counted.', connect);
  const { current, next, sharedKey } = stored;
  if (sharedKey) return checkSharedKey(stored);
  if (!current)
    return bad('secret', 'It holds no token yet: texts are answered, but neither verified nor counted.', connect);
  if (!TOKEN.test(current) || (next && !TOKEN.test(next)))
    return bad('secret', 'What it holds does not look like an auth token (32 digits and letters a to f).', connect);
  if (token && token !== current && token !== next)
    return bad('secret', 'It holds a different token from TWILIO_AUTH_TOKEN: texts may be refused.', connect);
  if (next)
    return unknown(
      'secret',
      'It holds the token in use and the next one: a rotation has begun.',
      'Promote the new one in the Console, then run npm run connect -- --rotate.',
    );
  return good('secret', 'It holds a token.');
}

const AGAIN = 'npm run connect -- --shared-key';

/** Whether texts are verified by a SharedKey alone. */
function checkSharedKey({ current, nextSharedKey }: StoredTokens): Check[] {
  const rule = unknown(
    'rule',
    "Whether a Rule of Twilio's signs with this SharedKey cannot be seen from here; if none does, texts are not counted.",
    'Text HELP from your own phone: npm run metrics counts it, and the alarm Unverified stays quiet.',
  );
  if (nextSharedKey)
    return [
      unknown('secret', 'It holds the SharedKey in use and the next one.', `Once Twilio signs with it: ${AGAIN}`),
      rule,
    ];
  if (current)
    return [unknown('secret', 'It holds a SharedKey beside the auth token.', `Once Twilio signs with it: ${AGAIN}`)];
  return [good('secret', 'It holds a SharedKey, and no token that opens the account.'), rule];
}
