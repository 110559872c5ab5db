import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import type { IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import { AttributeType, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { CfnFunction, Function as Lambda } from 'aws-cdk-lib/aws-lambda';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { CONTENT_FILES, type FileTexts } from './content/file-texts';
import { lambda } from './lambda';
import { grantValue, type Secrets } from './secrets';
import type { Settings } from './settings';
import type { Webhook } from './webhook';

interface Props {
  stack: string;
  webhook: Webhook;
  secrets: Secrets;
  settings: Settings;
  /** The days on which the content's numbers were checked. */
  verified: readonly string[];
  /** The content's files, which are kept beside this function for whoever deploys next: no text waits for it. */
  texts: FileTexts;
}

const TIMEOUT = Duration.seconds(60);

/** Once a day one function checks what no alarm watches, mails what is new, and keeps what it found in a table of one row. */
export class Watch extends Construct {
  /** The table in which doctor finds the last run. */
  readonly tableName: string;
  /** Where the operator puts the API key, if Twilio is watched. */
  readonly keySecretArn: string | undefined;
  readonly errors: IMetric;
  /** The function beside which the content is kept as it was deployed. */
  readonly keeper: string;
  private readonly checking: Lambda;

  constructor(scope: Construct, id: string, { stack, webhook, secrets, settings, verified, texts }: Props) {
    super(scope, id);
    const table = new TableV2(this, 'LastRun', {
      partitionKey: { name: 'pk', type: AttributeType.STRING },
      removalPolicy: RemovalPolicy.DESTROY,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: false },
    });
    const key = settings.watchTwilio ? secrets.watchKey(this) : undefined;
    const checking = lambda(this, 'Check', {
      file: 'handlers/watch.ts',
      memory: 'background',
      settings,
      environment: {
        STACK: stack,
        WATCH_TABLE: table.tableName,
        SMS_URL: webhook.url,
        ...(key && { WATCH_SECRET_ARN: key.secretArn, TWILIO_SECRET_ARN: secrets.tokens.secretArn }),
      },
      constants: { VERIFIED: JSON.stringify(verified) },
      beside: { [CONTENT_FILES]: () => JSON.stringify(texts) },
    });
    (checking.node.defaultChild as CfnFunction).timeout = TIMEOUT.toSeconds();
    allow(checking, ['dynamodb:GetItem', 'dynamodb:PutItem'], table.tableArn);
    allow(checking, ['lambda:GetAccountSettings'], '*');
    Validations.of(this).acknowledge({
      id: 'AwsSolutions-IAM5[Resource::*]',
      reason: "Lambda's quota is the account's: AWS lets this right be given on no resource in particular.",
    });
    if (key) {
      grantValue(key, checking);
      grantValue(secrets.tokens, checking);
    }
    new Rule(this, 'Schedule', {
      schedule: Schedule.cron({ minute: '17', hour: '15' }),
      targets: [new LambdaFunction(checking)],
    });
    this.checking = checking;
    this.keeper = checking.functionName;
    this.tableName = table.tableName;
    this.keySecretArn = key?.secretArn;
    this.errors = checking.metricErrors();
  }

  /** Lets it mail to those who get the alarms. */
  mailTo(topic: ITopic): void {
    this.checking.addEnvironment('TOPIC_ARN', topic.topicArn);
    allow(this.checking, ['sns:Publish'], topic.topicArn);
  }
}

function allow({ grantPrincipal }: Lambda, actions: string[], resource: string): void {
  grantPrincipal.addToPrincipalPolicy(new PolicyStatement({ actions, resources: [resource] }));
}
