import { bad, type Check, good, unknown } from '../../functions/watch/check';
import type { Alarm } from '../aws/health';
import { type NoStack, notDeployed, type Stack } from '../aws/stack';
import type { StoredTokens } from '../connect/stored-tokens';

const WRITE_EMAIL = 'Write alarmEmail in infra/settings.ts, run npx cdk deploy, and confirm the e-mail that AWS sends.';
const TOKEN = /^[0-9a-f]{32}$/;

/** Whether the stack is there and whole. */
export function checkStack(name: string, stack: Stack | NoStack): Check {
  if ('lookedIn' in stack) return bad('stack', `${name} is not deployed.`, notDeployed(name, stack));
  const { region, status, deployed } = stack;
  const where = `${name} in ${region}`;
  if (status.endsWith('_IN_PROGRESS')) return unknown('stack', `${where} is being deployed now (${status}).`);
  if (status === 'CREATE_COMPLETE' || status === 'UPDATE_COMPLETE')
    return good('stack', `${where}, deployed on ${deployed.toISOString().slice(0, 10)}.`);
  return bad('stack', `${where}: the last deploy failed (${status}).`, 'Run npx cdk deploy, and fix what it names.');
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

/** Whether an alarm is raised, and whether it would reach anybody. */
export function checkAlarms(alarms: readonly Alarm[], email: string | undefined): Check | Check[] {
  if (alarms.length === 0)
    return bad('alarms', 'The stack has no alarms, so nobody would hear of a fault.', 'Run npx cdk deploy.');
  const raised = alarms
    .filter((alarm) => alarm.raised)
    .map(({ name, description }) =>
      bad('alarms', `${name} is raised. ${description}`.trim(), "See the stack's dashboard in CloudWatch."),
    );
  if (!email) return [...raised, bad('alarms', `${alarms.length} are set, and reach nobody.`, WRITE_EMAIL)];
  return raised.length > 0 ? raised : good('alarms', `${alarms.length} set, none raised; they go to ${email}.`);
}
