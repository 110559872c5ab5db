import { Duration } from 'aws-cdk-lib';
import { Alarm, type AlarmProps, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { Construct } from 'constructs';
import { alarmTopic } from './alarm-topic';
import { CANARY_TEXTS_AN_HOUR, type Canary, LEVEL } from './canary';
import type { Fallback } from './fallback';
import type { PublicPage } from './public-page';
import type { Settings } from './settings';
import type { Watch } from './watch';
import type { Webhook } from './webhook';

interface Props {
  webhook: Webhook;
  fallback: Fallback;
  canary: Canary;
  page: PublicPage | undefined;
  watch: Watch;
  settings: Settings;
}

/** What each alarm tells the person it calls: what happened, and what to do. */
export const MEANING = {
  SmsErrors: 'The SMS function failed or timed out: see its log.',
  SmsThrottles: 'Texts found no free environment: ask AWS for a higher Lambda concurrency quota.',
  Refused:
    'Five texts or more in an hour came without a valid signature, and do not name our number: somebody is probing the address. Nothing was counted, and there is nothing to do unless it goes on: see “A flood of forged texts” in tests/README.md.',
  RefusedOurs:
    'A text to our own number came without a valid signature, so our token may be the wrong one, and people get the fallback’s answer: run npm run doctor, then npm run connect. If both find nothing, it was forged.',
  Unverified:
    'Texts were answered but not counted, because there was no token or SharedKey to verify them with: run npm run doctor.',
  Uncounted:
    'Texts were answered but not counted. See “because” in the log: busy means that DynamoDB is out of reach or overloaded; failed, that it refused (rights, table name); exception, that this is our bug.',
  Loop: 'A phone answers us by itself, or somebody texts the same again and again. Our answers become rare, but Twilio bills what comes in, about $0.008 a text: 2,880 a day are $23. To stop it, find the sender in Twilio Console > Monitor > Logs > Messaging and ask Twilio Support to block it.',
  ManyTexts:
    'More texts in an hour than alarmTextsAnHour in infra/settings.ts. With answers of two segments a thousand texts cost $25, and up to $12 for the carriers: see Twilio Console > Monitor > Logs > Messaging. Nothing is cut off; raise the setting if this is real.',
  Failed: 'Understanding a text failed, and it got the constant reply: report this as a bug.',
  FallbackAnswered:
    'The webhook failed or refused a text, so the fallback answered: run npm run doctor, and see the Twilio Console.',
  FallbackErrors: 'The fallback failed or timed out: see its log.',
  FallbackThrottles: 'Even the fallback found no free environment: ask AWS for a higher Lambda concurrency quota.',
  PublicPageFailed:
    'The public page could not be made: see “because” in its log. NoKeyYet: run npm run connect, which makes the key that blurs it.',
  CanaryUncounted:
    'Our own text to the webhook was not counted twice in a row, so people’s may not be either: run npm run doctor. If CanarySilent or Unverified rings as well, see to that first. Otherwise see “because” in the webhook’s log: canary-uncounted.',
  WatchErrors: 'The daily watch failed or timed out: see its log.',
  CanarySilent: 'Our own text to the webhook went unanswered twice in a row: run npm run doctor.',
};

type Rings = Pick<AlarmProps, 'threshold' | 'comparisonOperator' | 'evaluationPeriods' | 'treatMissingData'>;
const AT_ONE: Rings = {
  threshold: 1,
  comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
  evaluationPeriods: 1,
  treatMissingData: TreatMissingData.NOT_BREACHING,
};
const AT_FIVE: Rings = { ...AT_ONE, threshold: 5 };
const AT_SIX: Rings = { ...AT_ONE, threshold: 6 };
/** However few texts there are: one of a day is enough, and it is over when a day has none. */
const DAY = Duration.days(1);
const IN_SILENCE: Omit<Rings, 'threshold'> = {
  comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
  evaluationPeriods: 2,
  treatMissingData: TreatMissingData.BREACHING,
};

/** What a person must hear of; one event is mostly enough, for there may be somebody behind it. */
export class Alarms extends Construct {
  readonly all: readonly Alarm[];

  constructor(scope: Construct, id: string, { webhook, fallback, canary, page, watch, settings }: Props) {
    super(scope, id);
    const { sms, events } = webhook;
    const { answering, fallbacks } = fallback;
    this.all = [
      this.alarm('SmsErrors', sms.metricErrors(), AT_ONE),
      this.alarm('SmsThrottles', sms.metricThrottles(), AT_ONE),
      // connect and doctor each send a forged text of their own, which names no account.
      this.alarm('RefusedOurs', events['refused-ours'].with({ period: DAY }), AT_ONE),
      this.alarm('Refused', events.refused.with({ period: Duration.hours(1) }), AT_FIVE),
      this.alarm('Unverified', events.unverified, AT_ONE),
      this.alarm('Uncounted', events.uncounted, AT_ONE),
      this.alarm('Failed', events.failed, AT_ONE),
      this.alarm('Loop', events.loop.with({ period: Duration.hours(1) }), AT_SIX),
      this.alarm('ManyTexts', sms.metricInvocations({ period: Duration.hours(1) }), {
        ...AT_ONE,
        threshold: settings.alarmTextsAnHour + CANARY_TEXTS_AN_HOUR,
      }),
      this.alarm('FallbackAnswered', fallbacks, AT_ONE),
      this.alarm('FallbackErrors', answering.metricErrors(), AT_ONE),
      this.alarm('FallbackThrottles', answering.metricThrottles(), AT_ONE),
      this.alarm('CanaryUncounted', canary.level, { ...IN_SILENCE, threshold: LEVEL.counted }),
      this.alarm('CanarySilent', canary.level, { ...IN_SILENCE, threshold: LEVEL.answered }),
      this.alarm('WatchErrors', watch.errors, AT_ONE),
      ...(page ? [this.alarm('PublicPageFailed', page.failures, AT_ONE)] : []),
    ];
    const mails = alarmTopic(this, settings.alarmEmail);
    watch.mailTo(mails);
    const topic = new SnsAction(mails);
    for (const alarm of this.all) {
      alarm.addAlarmAction(topic);
      alarm.addOkAction(topic);
    }
  }

  private alarm(name: keyof typeof MEANING, metric: IMetric, rings: Rings): Alarm {
    return new Alarm(this, name, { metric, alarmDescription: MEANING[name], ...rings });
  }
}
