import { serviceOf } from '../connect/choose';
import { credentialsIn } from '../connect/credentials';
import { whereTextsGo, withoutOverrides } from '../connect/plan';
import { type Account, twilioAccount } from '../twilio/account';
import { type Credentials, isTaken } from '../twilio/client';
import { type Balance, type Delivery, type Registration, twilioHealth } from '../twilio/health';
import { asFact, type Fact, isUnknown, whenKnown } from './check';
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
  'Not looked at: set TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN, or run npm run connect, which keeps them.';

/** The environment's credentials, or else those that connect has kept in the secret. */
export function credentialsFor(kept: AwsFacts['kept'], environment: NodeJS.ProcessEnv): Fact<Credentials> {
  try {
    const given = credentialsIn(environment);
    if (given) return given;
  } catch (error) {
    return { unknown: (error as Error).message };
  }
  if (isUnknown(kept) || kept === 'damaged' || !kept.account || !kept.current) return { unknown: NO_CREDENTIALS };
  return { account: kept.account, token: kept.current };
}

/** Asks Twilio for what it has. */
export async function twilioFacts(credentials: Fact<Credentials>, aws: AwsFacts): Promise<TwilioFacts> {
  const unseen = { unknown: NO_ACCOUNT };
  if (isUnknown(credentials)) return { account: credentials, balance: unseen, connected: unseen };
  const twilio = twilioAccount(credentials);
  const account = await asFact(accountOf(credentials));
  const usable = account === 'refused' ? unseen : account;
  const health = twilioHealth(credentials);
  const [balance, connected] = await Promise.all([
    whenKnown(usable, NO_ACCOUNT, () => health.balance()),
    whenKnown(usable, NO_ACCOUNT, async () => {
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
  return (await isTaken(credentials)) ? twilioAccount(credentials).account() : 'refused';
}

/** What connect has set, or what takes its texts to us; without the stack, to any Function URL. */
function isOurs({ sender, service }: Connected, { outputs, kept }: AwsFacts): boolean {
  const changed = isUnknown(kept) || kept === 'damaged' ? [] : kept.changed;
  if (changed.some(({ sid }) => sid === sender.sid || sid === service?.sid)) return true;
  const url = withoutOverrides(whereTextsGo(sender, service));
  return isUnknown(outputs) ? /\.lambda-url\.[\w-]+\.on\.aws\/$/.test(url) : url === withoutOverrides(outputs.smsUrl);
}
