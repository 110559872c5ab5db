import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Compiled } from '../functions/content/content';
import { Counts } from './counts';
import type { Settings } from './settings';
import { Webhook } from './webhook';

interface Props extends StackProps {
  settings: Settings;
  keepCounts: boolean;
  content: Compiled;
}

/** Texts come in at the webhook and are answered there; what is remembered of them goes to the counts. */
export class HotlineStack extends Stack {
  constructor(scope: Construct, id: string, { settings, keepCounts, content, ...props }: Props) {
    super(scope, id, props);
    const counts = new Counts(this, 'Counts', { keep: keepCounts });
    const webhook = new Webhook(this, 'Webhook', { counts, settings, content });
    new CfnOutput(this, 'SmsUrl', { value: webhook.url, description: 'What Twilio calls for an inbound text.' });
    new CfnOutput(this, 'TokensSecret', {
      value: webhook.tokens.secretArn,
      description: "Where Twilio's auth token goes.",
    });
    new CfnOutput(this, 'CountsTable', { value: counts.tableName });
  }
}
