import { serviceOf } from '../connect/choose';
import { credentialsIn } from '../connect/credentials';
import { whereTextsGo, withoutOverrides } from '../connect/plan';
import type { Io } from '../terminal/io';
import { UserError } from '../terminal/user-error';
import { type Account, twilioAccount } from '../twilio/account';
import { type Credentials, isAccepted } from '../twilio/client';
import { type Balance, type Delivery, type Registration, twilioHealth } from '../twilio/health';
import { asFact, type Fact, ifKnown, isUnknown } from './check';
import type { Connected } from './check-number';
import type { AwsFacts } from './read-aws';

/** What Twilio has. */
export interface TwilioFacts {
  account: Fact<Account | 'refused'>;
  balance: Fact<Balance>;
  connected: Fact<(Connected & { registration: Fact<Registration>; delivery: Fact<Delivery> })[]>;
}

const NO_ACCOUNT = 'Needs the account.';
const NO_CREDENTIALS =
  'Not checked: set TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN, or run npm run connect, which stores them.';

const NO_TOKEN =
  'Not checked: the secret holds no auth token, but a SharedKey: set TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN.';

/** The environment's credentials, or else those that connect has stored in the secret. */
export function credentialsFor(stored: AwsFacts['stored'], environment: Io['env']): Fact<Credentials> {
  try {
    const given = credentialsIn(environment);
    if (given) return given;
  } catch (error) {
    if (error instanceof UserError) return { unknown: error.message };
    throw error;
  }
  if (isUnknown(stored) || stored === 'damaged') return { unknown: NO_CREDENTIALS };
  if (stored.sharedKey && !stored.current) return { unknown: NO_TOKEN };
  if (!stored.account || !stored.current) return { unknown: NO_CREDENTIALS };
  return { account: stored.account, token: stored.current };
}

/** Reads what Twilio has. */
export async function readTwilio(credentials: Fact<Credentials>, aws: AwsFacts): Promise<TwilioFacts> {
  const unread = { unknown: NO_ACCOUNT };
  if (isUnknown(credentials)) return { account: credentials, balance: unread, connected: unread };
  const twilio = twilioAccount(credentials);
  const account = await asFact(accountOf(credentials));
  const usable = account === 'refused' ? unread : account;
  const health = twilioHealth(credentials);
  const [balance, connected] = await Promise.all([
    ifKnown(usable, NO_ACCOUNT, () => health.balance()),
    ifKnown(usable, NO_ACCOUNT, async () => {
      const [senders, services] = await Promise.all([twilio.senders(), twilio.services()]);
      const all = senders.map((sender) => ({ sender, service: serviceOf(sender, services) }));
      return Promise.all(
        all
          .filter((one) => isOurs(one, aws))
          .map(async ({ sender, service }) => ({
            sender,
            service,
            registration: await asFact(health.registration(sender, service)),
            delivery: await asFact(health.delivery(sender)),
          })),
      );
    }),
  ]);
  return { account, balance, connected };
}

async function accountOf(credentials: Credentials): Promise<Account | 'refused'> {
  return (await isAccepted(credentials)) ? twilioAccount(credentials).account() : 'refused';
}

/** Whether connect has set it, or it sends its texts to us; without the stack, to any Function URL. */
function isOurs({ sender, service }: Connected, { outputs, stored }: AwsFacts): boolean {
  const changed = isUnknown(stored) || stored === 'damaged' ? [] : stored.changed;
  if (changed.some(({ sid }) => sid === sender.sid || sid === service?.sid)) return true;
  const url = withoutOverrides(whereTextsGo(sender, service));
  return isUnknown(outputs) ? /\.lambda-url\.[\w-]+\.on\.aws\/$/.test(url) : url === withoutOverrides(outputs.smsUrl);
}
