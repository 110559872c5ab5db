import type { OptOuts } from '../../functions/sms/carrier-words';
import { bad, type Check, unknown } from '../../functions/watch/check';
import { checkBalance } from '../../functions/watch/check-balance';
import { checkLastRun } from '../../functions/watch/check-last-run';
import { checkQuota } from '../../functions/watch/check-quota';
import { checkRegistration } from '../../functions/watch/check-registration';
import type { Problem } from '../content/check';
import { checkFact, type Fact, isUnknown } from './check';
import { checkAlarms, type LastChange } from './check-alarms';
import { checkCalls, checkFallback, checkForged, checkSigned } from './check-answers';
import { checkSecret, checkStack } from './check-aws';
import { checkContent, checkReviews } from './check-content';
import { checkDelivery, retention } from './check-delivery';
import { checkAccount, checkNumber, checkService, registeredAs } from './check-number';
import { checkRules } from './check-rules';
import { checkChannels, checkStop, checkWords } from './check-words';
import type { Answers, AwsFacts } from './read-aws';
import type { LocalContent } from './read-content';
import type { TwilioFacts } from './read-twilio';
import { storedIn } from './stored';

/** Everything that was read; `token` is the one in the environment, `alarmEmail` the one in the settings. */
export interface Facts {
  name: string;
  aws: AwsFacts;
  answers: Answers;
  twilio: TwilioFacts;
  problems: readonly Problem[];
  content: Fact<LocalContent>;
  token: string | undefined;
  alarmEmail: string | undefined;
  /** What the real text proved, or that none was sent. */
  roundTrip: Check;
  now: Date;
}

/** Doctor's table, from what was read. */
export function checksOf(facts: Facts): Check[] {
  const { name, aws, answers, twilio, problems, content, token, alarmEmail, roundTrip, now } = facts;
  return [
    isUnknown(aws.stack)
      ? bad('stack', aws.stack.unknown, 'Then run npm run doctor again: without the stack, most of it is not checked.')
      : checkStack(name, aws.stack),
    ...checkFact('secret', aws.stored, (stored) => checkSecret(stored, token)),
    ...answersOf(answers, content),
    ...checkFact('alarms', aws.alarms, (alarms) => checkAlarms(alarms, alarmEmail, changesOf(aws), now)),
    ...checkFact('quota', aws.quota, checkQuota),
    ...checkFact('watch', aws.lastRun, (run) => checkLastRun(run, now)),
    ...checkFact('account', twilio.account, checkAccount),
    ...checkFact('number', twilio.connected, (connected) => numbersOf(connected, aws)),
    ...twilio.leftOut.map((sentence) => unknown('lists', sentence)),
    ...checkFact('rules', twilio.rules, (rules) => checkRules(rules, storedIn(aws.stored) ?? {})),
    roundTrip,
    ...checkFact('balance', twilio.balance, checkBalance),
    retention,
    ...checkContent(problems),
    ...checkFact('languages', content, ({ languages }) => checkReviews(languages)),
    checkChannels(optOutsIn(aws.stored)),
  ];
}

function changesOf({ stack, connected }: AwsFacts): LastChange[] {
  return [
    ...(connected ? [{ what: 'connect', at: connected }] : []),
    ...(isUnknown(stack) || 'lookedIn' in stack ? [] : [{ what: 'deploy', at: stack.deployed }]),
  ];
}

function optOutsIn(stored: AwsFacts['stored']): OptOuts {
  return storedIn(stored)?.optOuts ?? 'twilio';
}

function answersOf({ signed, forged, stop, fallback, calls }: Answers, content: Fact<LocalContent>): Check[] {
  const compared = (name: string, check: (known: LocalContent) => Check[]) => checkFact(name, content, check);
  return [
    ...compared('signed text', ({ help }) => checkFact('signed text', signed, (answer) => checkSigned(answer, help))),
    ...checkFact('forged text', forged, checkForged),
    ...checkFact('STOP', stop, checkStop),
    ...compared('fallback', ({ constant }) => checkFact('fallback', fallback, (one) => checkFallback(one, constant))),
    ...compared('calls', ({ call }) => checkFact('calls', calls, (one) => checkCalls(one, call))),
  ];
}

type Numbers = Exclude<TwilioFacts['connected'], { unknown: string }>;

function numbersOf(connected: Numbers, { outputs, stored, hosts }: AwsFacts): Check[] {
  const { url, calls, lastDay, changed } = storedIn(stored) ?? { changed: [] };
  if (connected.length === 0 && lastDay && changed.every(({ left }) => left))
    return [unknown('number', `It was retired, with ${lastDay} as its last day: texts no longer need this stack.`)];
  if (connected.length === 0) return [bad('number', 'No number of this account is connected.', 'Run npm run connect.')];
  const known = { hosts: isUnknown(hosts) ? new Set<string>() : hosts, spelled: url, textsOnly: calls === 'theirs' };
  const optOuts = optOutsIn(stored);
  return connected.flatMap((one) => [
    ...checkFact('number', outputs, (urls) => checkNumber(one, urls, known)),
    checkService(one),
    ...checkWords(one, optOuts),
    ...checkFact('registration', one.registration, (registration) =>
      checkRegistration(registeredAs(one), registration),
    ),
    ...checkFact('delivery', one.delivery, (delivery) => checkDelivery(one.sender.number, delivery)),
  ]);
}
