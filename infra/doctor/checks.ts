import type { Problem } from '../content/check';
import { bad, type Check, checked, type Fact, isUnknown } from './check';
import { checkCalls, checkFallback, checkForged, checkSigned } from './check-answers';
import { checkAlarms, checkQuota, checkSecret, checkStack } from './check-aws';
import { checkContent, checkReviews, checkWords } from './check-content';
import { checkBalance, checkDelivery, retention } from './check-delivery';
import { checkAccount, checkNumber, checkRegistration, checkService } from './check-number';
import type { Answers, AwsFacts } from './read-aws';
import type { Words } from './read-content';
import type { TwilioFacts } from './read-twilio';

/** Everything that was looked at; `token` is the one in the environment, `alarmEmail` the one in the settings. */
export interface Facts {
  name: string;
  aws: AwsFacts;
  answers: Answers;
  twilio: TwilioFacts;
  problems: readonly Problem[];
  words: Fact<Words>;
  token: string | undefined;
  alarmEmail: string | undefined;
}

/** Doctor's table, from what was looked at. */
export function checksOf({ name, aws, answers, twilio, problems, words, token, alarmEmail }: Facts): Check[] {
  return [
    ...checked('stack', aws.stack, (stack) => checkStack(name, stack)),
    ...checked('secret', aws.kept, (kept) => checkSecret(kept, token)),
    ...answersOf(answers, words),
    ...checked('alarms', aws.alarms, (alarms) => checkAlarms(alarms, alarmEmail)),
    ...checked('quota', aws.quota, checkQuota),
    ...checked('account', twilio.account, checkAccount),
    ...checked('number', twilio.connected, (connected) => numbersOf(connected, aws)),
    ...checked('balance', twilio.balance, checkBalance),
    retention,
    ...checkContent(problems),
    ...checked('languages', words, ({ languages }) => checkReviews(languages)),
    ...checked('words', words, (known) => checkWords(known.words, isUnknown(twilio.connected) ? [] : twilio.connected)),
  ];
}

function answersOf({ signed, forged, fallback, calls }: Answers, words: Fact<Words>): Check[] {
  const compared = (name: string, check: (known: Words) => Check[]) => checked(name, words, check);
  return [
    ...compared('signed text', ({ help }) => checked('signed text', signed, (answer) => checkSigned(answer, help))),
    ...checked('forged text', forged, checkForged),
    ...compared('fallback', ({ constant }) => checked('fallback', fallback, (one) => checkFallback(one, constant))),
    ...compared('calls', ({ call }) => checked('calls', calls, (one) => checkCalls(one, call))),
  ];
}

type Numbers = Exclude<TwilioFacts['connected'], { unknown: string }>;

function numbersOf(connected: Numbers, { outputs, kept }: AwsFacts): Check[] {
  if (connected.length === 0) return [bad('number', 'No number of this account is connected.', 'Run npm run connect.')];
  const known = isUnknown(kept) || kept === 'damaged' ? [] : kept.changed;
  return connected.flatMap((one) => [
    ...checked('number', outputs, (urls) => checkNumber(one, urls, known)),
    checkService(one),
    ...checked('registration', one.registration, (registration) => checkRegistration(one, registration)),
    ...checked('delivery', one.delivery, (delivery) => checkDelivery(one.sender.number, delivery)),
  ]);
}
