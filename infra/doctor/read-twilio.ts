import type { Balance } from '../../functions/watch/check-balance';
import type { Registration } from '../../functions/watch/check-registration';
import { knownCredentials } from '../connect/account-credentials';
import { serviceOf } from '../connect/choose';
import { isOurs } from '../connect/our-hosts';
import { whereTextsGo } from '../connect/plan';
import { type Trip, tripTo } from '../connect/round-trip';
import type { Io } from '../terminal/io';
import { UserError } from '../terminal/user-error';
import { type Account, twilioAccount } from '../twilio/account';
import { type Credentials, isAccepted } from '../twilio/client';
import { type Delivery, twilioHealth } from '../twilio/health';
import { type Rule, rulesFor } from '../twilio/webhook-rules';
import { asFact, type Fact, ifKnown, isUnknown } from './check';
import type { Connected } from './check-number';
import type { AwsFacts } from './read-aws';
import { storedIn } from './stored';

/** What Twilio has. */
export interface TwilioFacts {
  account: Fact<Account | 'refused'>;
  balance: Fact<Balance>;
  /** Lists that this account does not have. */
  leftOut: string[];
  rules: Fact<Rule[] | undefined>;
  /** The real text that doctor could send to the connected number, or why it cannot. */
  trip: Fact<Trip | { why: string }>;
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
    const readable = storedIn(stored);
    const known = knownCredentials(readable ?? {}, environment);
    if (known) return known;
    return { unknown: readable?.sharedKey && !readable.current ? NO_TOKEN : NO_CREDENTIALS };
  } catch (error) {
    if (error instanceof UserError) return { unknown: error.message };
    throw error;
  }
}

/** Reads what Twilio has. */
export async function readTwilio(credentials: Fact<Credentials>, aws: AwsFacts): Promise<TwilioFacts> {
  const unread = { unknown: NO_ACCOUNT };
  if (isUnknown(credentials))
    return { account: credentials, balance: unread, connected: unread, rules: unread, trip: unread, leftOut: [] };
  const leftOut: string[] = [];
  const twilio = twilioAccount(credentials, (sentence) => leftOut.push(sentence));
  const account = await asFact(accountOf(credentials));
  const usable = account === 'refused' ? unread : account;
  const health = twilioHealth(credentials);
  const lists = await ifKnown(usable, NO_ACCOUNT, () => Promise.all([twilio.senders(), twilio.services()]));
  const trip = await ifKnown(lists, NO_ACCOUNT, async ([senders, services]) => {
    const hosts = isUnknown(aws.hosts) ? new Set<string>() : aws.hosts;
    const first = senders.find((sender) => isOurs(whereTextsGo(sender, serviceOf(sender, services)), hosts));
    return first ? tripTo(first, senders, services, hosts) : { why: 'no number is connected' };
  });
  const [balance, rules, connected] = await Promise.all([
    ifKnown(usable, NO_ACCOUNT, () => health.balance()),
    ifKnown(aws.outputs, 'Needs the stack.', ({ smsUrl }) => rulesFor(smsUrl, credentials)),
    ifKnown(lists, NO_ACCOUNT, async ([senders, services]) => {
      const all = senders.map((sender) => ({ sender, service: serviceOf(sender, services) }));
      return Promise.all(
        all
          .filter((one) => isConnected(one, aws))
          .map(async ({ sender, service }) => ({
            sender,
            service,
            registration: await asFact(health.registration(sender, service)),
            delivery: await asFact(health.delivery(sender)),
          })),
      );
    }),
  ]);
  return { account, balance, connected, rules, trip, leftOut };
}

async function accountOf(credentials: Credentials): Promise<Account | 'refused'> {
  return (await isAccepted(credentials)) ? twilioAccount(credentials).account() : 'refused';
}

/** Whether its texts go to us, or went to us until somebody changed that; without the stack, to any Function URL. */
function isConnected({ sender, service }: Connected, { hosts, stored }: AwsFacts): boolean {
  const changed = storedIn(stored)?.changed ?? [];
  if (changed.some(({ sid, left }) => !left && (sid === sender.sid || sid === service?.sid))) return true;
  const url = whereTextsGo(sender, service);
  return isUnknown(hosts) ? /\.lambda-url\.[\w-]+\.on\.aws(\/|$)/.test(url) : isOurs(url, hosts);
}
