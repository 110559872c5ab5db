import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SecretValue } from 'aws-cdk-lib';
import { FunctionUrlAuthType, InvokeMode } from 'aws-cdk-lib/aws-lambda';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import type { Compiled } from '../functions/content/content';
import { loadContent } from '../functions/content/load';
import { constantTwiml } from '../functions/fallback/constant';
import type { Counts } from './counts';
import { lambda } from './lambda';
import type { Settings } from './settings';

/** Twilio's SMS webhook: a public address whose requests are verified with Twilio's token, which the secret holds. */
export class Webhook extends Construct {
  readonly url: string;
  readonly tokens: Secret;

  constructor(
    scope: Construct,
    id: string,
    { counts, settings, content }: { counts: Counts; settings: Settings; content: Compiled },
  ) {
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
        define: { CONSTANT_TWIML: JSON.stringify(constantTwiml(loadContent(content))) },
        commandHooks: {
          beforeInstall: () => [],
          beforeBundling: () => [],
          afterBundling: (_, output) => [copyCommand(written(content), `${output}/content.json`)],
        },
      },
    });
    this.tokens.grantRead(sms);
    counts.grantAdding(sms);
    this.url = sms.addFunctionUrl({ authType: FunctionUrlAuthType.NONE, invokeMode: InvokeMode.RESPONSE_STREAM }).url;
  }
}

function written(content: Compiled): string {
  const file = join(mkdtempSync(join(tmpdir(), 'content-')), 'content.json');
  writeFileSync(file, JSON.stringify(content));
  return file;
}

/** Node copies the file, so that the command is the same on every system. */
function copyCommand(from: string, to: string): string {
  const [source, target] = [from, to].map((path) => path.replaceAll('\\', '/'));
  return `node -e "fs.copyFileSync('${source}', '${target}')"`;
}
