import { Duration } from 'aws-cdk-lib';
import { type Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import type { CfnFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import type { CountLine } from '../functions/canary/is-counted';
import type { CanaryLine } from '../functions/canary/text-webhook';
import type { Content } from '../functions/text/content';
import type { Counts } from './counts';
import { lambda } from './lambda';
import { lineCount, lineMetric } from './line-count';
import { grantValue, type Secrets } from './secrets';
import type { Settings } from './settings';
import { firstNumber } from './twiml/first-number';
import type { Webhook } from './webhook';

/** So many of the webhook's requests are our own. */
export const CANARY_TEXTS_AN_HOUR = 12;

interface Props {
  counts: Counts;
  webhook: Webhook;
  secrets: Secrets;
  settings: Settings;
  content: Content;
}

/** How far the canary's text came. */
export const LEVEL = { answered: 1, counted: 2 } as const;

/** To text, and then to wait until the count can be read. */
const TIMEOUT_SECONDS = 30;

/** A text from ourselves every five minutes, signed with a key of its own, that is answered, and counted in a row of its own. */
export class Canary extends Construct {
  /** How far its text came, as a LEVEL; no data if it was not answered. One metric for two alarms, since each costs. */
  readonly level: Metric;
  /** How often it was not answered, or not counted, by what was logged of it. */
  readonly failures: readonly Metric[];

  constructor(scope: Construct, id: string, { counts, webhook, secrets, settings, content }: Props) {
    super(scope, id);
    const texting = lambda(this, 'Text', {
      file: 'handlers/canary.ts',
      memory: 'background',
      settings,
      environment: {
        SMS_URL: webhook.url,
        CANARY_SECRET_ARN: secrets.canaryKey.secretArn,
        COUNTS_TABLE: counts.tableName,
      },
      constants: { HELP_NUMBER: firstNumber(content.replies.get(`${content.main} ${content.fallback}`) ?? '') },
    });
    (texting.node.defaultChild as CfnFunction).timeout = TIMEOUT_SECONDS;
    grantValue(secrets.canaryKey, texting);
    counts.grantReadingCanary(texting);
    new Rule(this, 'Schedule', {
      schedule: Schedule.rate(Duration.minutes(60 / CANARY_TEXTS_AN_HOUR)),
      targets: [new LambdaFunction(texting)],
    });
    const reaches = (fields: CanaryLine | CountLine, level: number) =>
      lineMetric(texting, { ...fields }, { metricName: 'canary', metricValue: String(level) });
    reaches({ event: 'canary', result: 'answered' }, LEVEL.answered);
    this.level = reaches({ event: 'canary-count', result: 'counted' }, LEVEL.counted).metric({
      statistic: Stats.MAXIMUM,
    });
    const times = (result: Exclude<CanaryLine['result'], 'answered'>) =>
      lineCount(texting, { event: 'canary', result });
    this.failures = [
      times('wrong'),
      times('refused'),
      times('unreachable'),
      times('unsigned'),
      lineCount(texting, { event: 'canary-count', result: 'uncounted' }),
    ];
  }
}
