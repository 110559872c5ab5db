import { SecretValue } from 'aws-cdk-lib';
import { FunctionUrlAuthType, InvokeMode } from 'aws-cdk-lib/aws-lambda';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import type { Counts } from './counts';
import { lambda } from './lambda';
import type { Settings } from './settings';

/** Twilio's SMS webhook: a public address whose requests are verified with Twilio's token, which the secret holds. */
export class Webhook extends Construct {
  readonly url: string;
  readonly tokens: Secret;

  constructor(scope: Construct, id: string, { counts, settings, constantTwiml }: { counts: Counts; settings: Settings; constantTwiml: string }) {
    super(scope, id);
    this.tokens = new Secret(this, 'TwilioTokens', {
      description: 'Twilio auth tokens: { "current": "...", "next": "..." }. Empty until the number is connected.',
      secretObjectValue: { current: SecretValue.unsafePlainText('') },
    });
    const sms = lambda(this, 'Sms', {
      file: 'sms/handler.ts',
      environment: {
        TWILIO_SECRET_ARN: this.tokens.secretArn,
        COUNTS_TABLE: counts.tableName,
        TIME_ZONE: settings.timeZone,
      },
      logRetentionDays: settings.logRetentionDays,
      reservedConcurrency: settings.reservedConcurrency,
      bundling: {
        define: { CONSTANT_TWIML: JSON.stringify(constantTwiml) },
        commandHooks: {
          beforeInstall: () => [],
          beforeBundling: () => [],
          afterBundling: (root, output) => [copyContent(root, output)],
        },
      },
    });
    this.tokens.grantRead(sms);
    counts.grantAdding(sms);
    this.url = sms.addFunctionUrl({ authType: FunctionUrlAuthType.NONE, invokeMode: InvokeMode.RESPONSE_STREAM }).url;
  }
}

/** The content goes along as it is; Node copies it, so that the command is the same on every system. */
function copyContent(root: string, output: string): string {
  const [from, to] = [`${root}/functions/content`, `${output}/content`];
  return `node -e "fs.cpSync('${from}', '${to}', { recursive: true, filter: (file) => !file.endsWith('.ts') })"`;
}
