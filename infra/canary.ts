import { Duration } from 'aws-cdk-lib';
import type { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { Construct } from 'constructs';
import type { CanaryLine } from '../functions/canary/text-webhook';
import type { Content } from '../functions/text/content';
import { lambda } from './lambda';
import { lineCount } from './line-count';
import type { Secrets } from './secrets';
import type { Settings } from './settings';
import { firstNumber } from './twiml/first-number';
import type { Webhook } from './webhook';

/** So many of the webhook's requests are our own. */
export const CANARY_TEXTS_AN_HOUR = 12;

interface Props {
  webhook: Webhook;
  secrets: Secrets;
  settings: Settings;
  content: Content;
}

/** A text from ourselves every five minutes, signed with a key of its own, that is answered and never counted. */
export class Canary extends Construct {
  /** How often each result was logged. */
  readonly results: Record<CanaryLine['result'], Metric>;

  constructor(scope: Construct, id: string, { webhook, secrets, settings, content }: Props) {
    super(scope, id);
    const texting = lambda(this, 'Text', {
      file: 'handlers/canary.ts',
      settings,
      environment: { SMS_URL: webhook.url, CANARY_SECRET_ARN: secrets.canaryKey.secretArn },
      constants: { HELP_NUMBER: firstNumber(content.replies.get(`${content.main} help`) ?? '') },
    });
    secrets.grantCanaryKey(texting);
    new Rule(this, 'Schedule', {
      schedule: Schedule.rate(Duration.minutes(60 / CANARY_TEXTS_AN_HOUR)),
      targets: [new LambdaFunction(texting)],
    });
    const times = (result: CanaryLine['result']) => lineCount(texting, { event: 'canary', result });
    this.results = {
      answered: times('answered'),
      wrong: times('wrong'),
      refused: times('refused'),
      unreachable: times('unreachable'),
      unsigned: times('unsigned'),
    };
  }
}
