import { expect, test } from '@jest/globals';
import { CANARY_ROW, partitionsOf } from '../../functions/counts/rows';
import { rightsOf, statementsOf } from './rights';
import { synthesise } from './synthesise';

const stack = synthesise({ settings: { publicPage: true } });
const ofType = (type: string) => Object.values(stack.resources).filter((resource) => resource.Type === type);

test('the webhook may add to the counts, read its two secrets and write its log, and nothing else', () => {
  expect(rightsOf('handlers/sms.ts', stack)).toEqual([
    'Allow dynamodb:UpdateItem on Counts/Table',
    'Allow logs:CreateLogStream on Webhook/SmsLog',
    'Allow logs:PutLogEvents on Webhook/SmsLog',
    'Allow secretsmanager:GetSecretValue on Secrets/CanaryKey',
    'Allow secretsmanager:GetSecretValue on Secrets/TwilioTokens',
  ]);
});

test('the webhook cannot have a count handed back by the update that adds to it', () => {
  const adding = statementsOf('handlers/sms.ts', stack).find(({ Action }) => Action === 'dynamodb:UpdateItem');
  expect(adding?.Condition).toEqual({
    'ForAnyValue:StringEquals': { 'dynamodb:EnclosingOperation': ['TransactWriteItems'] },
    StringEqualsIfExists: { 'dynamodb:ReturnValues': 'NONE' },
  });
});

test('the fallback can reach nothing but its own log', () => {
  expect(rightsOf('handlers/fallback.ts', stack)).toEqual([
    'Allow logs:CreateLogStream on Fallback/AnswerLog',
    'Allow logs:PutLogEvents on Fallback/AnswerLog',
  ]);
});

test('the canary can read its own key and its own row, and not Twilio’s token', () => {
  expect(rightsOf('handlers/canary.ts', stack)).toEqual([
    'Allow dynamodb:GetItem on Counts/Table',
    'Allow logs:CreateLogStream on Canary/TextLog',
    'Allow logs:PutLogEvents on Canary/TextLog',
    'Allow secretsmanager:GetSecretValue on Secrets/CanaryKey',
  ]);
});

test('the canary can read no row of people’s, by the key that its condition names', () => {
  const reading = statementsOf('handlers/canary.ts', stack).find(({ Action }) => Action === 'dynamodb:GetItem');
  expect(reading?.Condition).toEqual({ 'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': [CANARY_ROW.pk] } });
  for (const month of ['2026-01', '2026-11', '2100-12']) expect(partitionsOf(month)).not.toContain(CANARY_ROW.pk);
});

const OF_THE_WATCH = [
  'Allow dynamodb:GetItem on Watch/LastRun',
  'Allow dynamodb:PutItem on Watch/LastRun',
  'Allow lambda:GetAccountSettings on "*"',
  'Allow logs:CreateLogStream on Watch/CheckLog',
  'Allow logs:PutLogEvents on Watch/CheckLog',
  'Allow sns:Publish on Alarms/Topic',
];

test('the daily watch can read Lambda’s quota, mail, and keep its last run: no count, no key and no token', () => {
  expect(rightsOf('handlers/watch.ts', stack)).toEqual(OF_THE_WATCH);
  expect(ofType('AWS::SecretsManager::Secret')).toHaveLength(2);
});

test('where it was chosen to watch Twilio, it can read its own key, which nobody else can, and the tokens', () => {
  const watching = synthesise({ settings: { publicPage: true, watchTwilio: true } });
  expect(rightsOf('handlers/watch.ts', watching)).toEqual([
    ...OF_THE_WATCH.slice(0, 5),
    'Allow secretsmanager:GetSecretValue on Secrets/TwilioTokens',
    'Allow secretsmanager:GetSecretValue on Watch/TwilioKey',
    ...OF_THE_WATCH.slice(5),
  ]);
  for (const other of ['sms', 'fallback', 'canary', 'page'])
    expect(rightsOf(`handlers/${other}.ts`, watching)).toEqual(rightsOf(`handlers/${other}.ts`, stack));
});

test('the public page can read the counts and their key, and neither change them nor reach a secret', () => {
  expect(rightsOf('handlers/page.ts', stack)).toEqual([
    'Allow dynamodb:GetItem on Counts/Table',
    'Allow dynamodb:Scan on Counts/Table',
    'Allow logs:CreateLogStream on PublicPage/PageLog',
    'Allow logs:PutLogEvents on PublicPage/PageLog',
  ]);
});

test('there are no other roles, and each can be taken on by Lambda only', () => {
  const trusted = ofType('AWS::IAM::Role').map(({ Properties }) => Properties.AssumeRolePolicyDocument);
  expect(trusted).toHaveLength(5);
  for (const { Statement } of trusted as { Statement: unknown }[]) {
    expect(Statement).toEqual([
      { Action: 'sts:AssumeRole', Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' } },
    ]);
  }
});

test('everyone may call the webhook, the fallback and the page, by their addresses only; schedules call the canary and the watch', () => {
  const invoking = ofType('AWS::Lambda::Permission').map(({ Properties }) => Properties);
  expect(invoking.filter(({ Principal }) => Principal === '*')).toHaveLength(6);
  for (const { Principal, FunctionUrlAuthType, InvokedViaFunctionUrl, SourceArn } of invoking) {
    if (Principal === '*') expect(FunctionUrlAuthType === 'NONE' || InvokedViaFunctionUrl === true).toBe(true);
    else expect([Principal, typeof SourceArn]).toEqual(['events.amazonaws.com', 'object']);
  }
});

test('no right is given in any other way: no other policies, users or groups, and on resources Lambda’s and the alarms’ alone', () => {
  const giving = /^AWS::IAM::|Policy|Permission|::Grant$|::KMS::/;
  const kinds = new Set(Object.values(stack.resources).map(({ Type }) => Type));
  expect([...kinds].filter((kind) => giving.test(kind)).sort()).toEqual([
    'AWS::IAM::Policy',
    'AWS::IAM::Role',
    'AWS::Lambda::Permission',
    'AWS::SNS::TopicPolicy',
  ]);
  for (const { Properties } of ofType('AWS::IAM::Policy')) expect(Properties.Roles).toHaveLength(1);
  for (const { Type, Properties } of Object.values(stack.resources)) {
    const isGiven = /"(?:ResourcePolicy|ManagedPolicyArns|Policies|PermissionsBoundary|PolicyText)"/;
    expect([Type, isGiven.test(JSON.stringify(Properties))]).toEqual([Type, false]);
  }
});

test('no statement of a role has a wildcard, in what it may do or on what, but the one that AWS gives on nothing in particular', () => {
  for (const { Properties } of ofType('AWS::IAM::Policy')) {
    for (const { Effect, Action, Resource, ...others } of (Properties.PolicyDocument as { Statement: Given[] })
      .Statement) {
      expect(Effect).toBe('Allow');
      if (Action !== 'lambda:GetAccountSettings') expect(JSON.stringify([Action, Resource])).not.toContain('*');
      expect(Object.keys(others).filter((key) => key !== 'Condition')).toEqual([]); // no NotAction, no NotResource
    }
  }
});

interface Given {
  Effect: string;
  Action: unknown;
  Resource: unknown;
}
