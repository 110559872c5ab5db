import type { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { FunctionUrlAuthType, type IFunction, InvokeMode } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import type { Services } from '../functions/places/services';
import type { LogLine } from '../functions/sms/serve';
import type { Compiled } from '../functions/text/compiled';
import type { Content } from '../functions/text/content';
import { contentFile } from '../functions/text/content-file';
import { asciiJson } from './ascii-json';
import { bundled } from './bundle';
import type { Counts } from './counts';
import { lambda } from './lambda';
import { lineCount } from './line-count';
import { grantValue, type Secrets } from './secrets';
import type { Settings } from './settings';
import { constantTwiml } from './twiml/constant';

interface Props {
  counts: Counts;
  secrets: Secrets;
  settings: Settings;
  content: Content;
  compiled: Compiled;
  services: Services | undefined;
}

/** Twilio's SMS webhook: a public address whose requests are verified with Twilio's token. */
export class Webhook extends Construct {
  readonly url: string;
  readonly sms: IFunction;
  /** How often the function logged each of its events. */
  readonly events: Record<LogLine['event'], Metric>;

  constructor(scope: Construct, id: string, { counts, secrets, settings, content, compiled, services }: Props) {
    super(scope, id);
    const sms = lambda(this, 'Sms', {
      file: 'handlers/sms.ts',
      memory: 'person',
      settings,
      environment: {
        TWILIO_SECRET_ARN: secrets.tokens.secretArn,
        CANARY_SECRET_ARN: secrets.canaryKey.secretArn,
        COUNTS_TABLE: counts.tableName,
        TIME_ZONE: settings.timeZone,
      },
      constants: { CONSTANT_TWIML: constantTwiml(content) },
      reservedConcurrency: settings.reservedConcurrency,
      beside: {
        'content.txt': () => contentFile(compiled),
        ...(services && { 'services.json': () => asciiJson(services) }),
        'dynamodb.js': () => bundled('cloud/dynamodb.ts'),
      },
    });
    grantValue(secrets.tokens, sms);
    grantValue(secrets.canaryKey, sms);
    counts.grantAdding(sms);
    this.sms = sms;
    this.url = sms.addFunctionUrl({ authType: FunctionUrlAuthType.NONE, invokeMode: InvokeMode.RESPONSE_STREAM }).url;
    const times = (event: LogLine['event']) => lineCount(sms, { event });
    this.events = {
      refused: times('refused'),
      'refused-ours': times('refused-ours'),
      unverified: times('unverified'),
      uncounted: times('uncounted'),
      'canary-uncounted': times('canary-uncounted'),
      failed: times('failed'),
      loop: times('loop'),
    };
  }
}
