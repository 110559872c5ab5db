import { Validations } from 'aws-cdk-lib';
import { Grant, type IGrantable } from 'aws-cdk-lib/aws-iam';
import { type CfnSecret, Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';

/** The two keys whose signatures the webhook accepts: Twilio's and the canary's. */
export class Secrets extends Construct {
  readonly tokens: Secret;
  readonly canaryKey: Secret;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.tokens = new Secret(this, 'TwilioTokens', {
      description: "What verifies Twilio's texts. Without a value until npm run connect puts one in.",
    });
    // A value in the template, even an empty one, is a value that a later deploy could put back.
    (this.tokens.node.defaultChild as CfnSecret).generateSecretString = undefined;
    Validations.of(this.tokens).acknowledge({
      id: 'AwsSolutions-SMG4',
      reason: 'Twilio makes the token; npm run connect -- --rotate takes the next one in without a gap.',
    });

    this.canaryKey = new Secret(this, 'CanaryKey', {
      description: 'What the canary signs its texts with, { "current" }.',
      generateSecretString: {
        secretStringTemplate: '{}',
        generateStringKey: 'current',
        passwordLength: 64,
        excludePunctuation: true,
      },
    });
    Validations.of(this.canaryKey).acknowledge({
      id: 'AwsSolutions-SMG4',
      reason:
        'It opens nothing: a text signed with it is answered, as anyone is, and counted in a row that says nothing of people.',
    });
  }

  /** Another one, with the restricted API key of the daily watch, which only the watch may read. */
  watchKey(scope: Construct): Secret {
    const key = new Secret(scope, 'TwilioKey', {
      description:
        'A restricted Twilio API key, { "key": "SK…", "secret" }. Without a value until the operator puts one in.',
    });
    (key.node.defaultChild as CfnSecret).generateSecretString = undefined;
    Validations.of(key).acknowledge({
      id: 'AwsSolutions-SMG4',
      reason: 'Twilio makes the key, and the operator a new one: it may read no message and change nothing.',
    });
    return key;
  }
}

/** Lets a function read a secret. */
export function grantValue(secret: Secret, grantee: IGrantable): void {
  Grant.addToPrincipal({
    grantee,
    actions: ['secretsmanager:GetSecretValue'],
    resourceArns: [secret.secretArn],
  });
}
