import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { loadContent } from '../functions/text/load';
import { Alarms } from './alarms';
import { Budget } from './budget';
import { Canary } from './canary';
import { callsOf } from './content/calls';
import { categoriesOf } from './content/categories';
import { compile } from './content/compile';
import { compileServices } from './content/compile-services';
import type { FileTexts } from './content/file-texts';
import type { ContentFiles } from './content/schema';
import { calledServices } from './content/service-towns';
import { Counts } from './counts';
import { Dashboard } from './dashboard';
import { Fallback } from './fallback';
import { PublicPage } from './public-page';
import { Secrets } from './secrets';
import type { Settings } from './settings';
import { Watch } from './watch';
import { Webhook } from './webhook';

interface Props extends StackProps {
  stage: string;
  settings: Settings;
  /** Checked by infra/content-to-deploy.ts. */
  files: ContentFiles;
  /** The same, as they are written. */
  texts: FileTexts;
}

/**
 * Texts come in at the webhook and are answered there; what is remembered of them goes to the counts. The fallback
 * answers when the webhook does not, and the phone; the canary texts the webhook all day; alarms call a person.
 */
export class HotlineStack extends Stack {
  constructor(scope: Construct, id: string, { stage, settings, files, texts, ...props }: Props) {
    super(scope, id, { terminationProtection: settings.keepCounts, ...props });
    const compiled = compile(files);
    const content = loadContent(compiled);
    const services = compileServices(files);
    const counts = new Counts(this, 'Counts', { keep: settings.keepCounts });
    const secrets = new Secrets(this, 'Secrets');
    const webhook = new Webhook(this, 'Webhook', { counts, secrets, settings, content, compiled, services });
    const fallback = new Fallback(this, 'Fallback', { settings, content, calls: callsOf(files) });
    const canary = new Canary(this, 'Canary', { counts, webhook, secrets, settings, content });
    const page = settings.publicPage
      ? new PublicPage(this, 'PublicPage', {
          counts,
          settings,
          categories: { en: categoriesOf(files, 'en'), es: categoriesOf(files, 'es') },
        })
      : undefined;
    const verified = [
      ...Object.values(files.hotlines.lines).map((line) => String(line.verified)),
      ...calledServices(files).map(([, service]) => String(service.called)),
    ];
    const watch = new Watch(this, 'Watch', { stack: id, webhook, secrets, settings, verified, texts });
    const alarms = new Alarms(this, 'Alarms', { webhook, fallback, canary, page, watch, settings });
    if (settings.alarmEmail) new Budget(this, 'Budget', { email: settings.alarmEmail, settings });
    const dashboard = new Dashboard(this, 'Dashboard', { webhook, fallback, canary, alarms });

    const output = (name: string, description: string, value: string) =>
      new CfnOutput(this, name, { description, value });
    output('SmsUrl', 'What Twilio calls for a text.', webhook.url);
    output('FallbackUrl', 'What Twilio calls for a text when the webhook fails.', fallback.url);
    output('VoiceUrl', 'What Twilio calls for a call.', fallback.voiceUrl);
    output('TokensSecret', "Where connect puts Twilio's auth token.", secrets.tokens.secretArn);
    output('CountsTable', 'The anonymous counts.', counts.tableName);
    output('WatchTable', 'What the daily watch found in its last run.', watch.tableName);
    output('ContentFunction', 'The function beside which the content is kept as it was deployed.', watch.keeper);
    if (watch.keySecretArn) output('WatchSecret', "Where the daily watch's API key goes.", watch.keySecretArn);
    if (page) output('PublicPageUrl', 'The counts of closed months, for anyone.', page.url);
    output('DashboardUrl', 'Whether it lives.', dashboard.url);
    const connect = `npm run connect${stage === 'prod' ? '' : ` -- --stage ${stage}`}`;
    output('NextStep', 'What to do now.', `${connect}: it wires the Twilio number to these addresses.`);
  }
}
