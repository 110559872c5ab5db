import { describe, expect, test } from '@jest/globals';
import { settingsFor } from '../../infra/settings';
import { synthesise } from './synthesise';

const { resources } = synthesise();
const ofType = (type: string) => Object.values(resources).filter((resource) => resource.Type === type);
const statements = ofType('AWS::IAM::Policy').flatMap(
  ({ Properties }) => (Properties.PolicyDocument as { Statement: { Action: string | string[] }[] }).Statement,
);

describe('the stack', () => {
  test('the counts outlive it', () => {
    const [table] = ofType('AWS::DynamoDB::GlobalTable');
    expect(table).toMatchObject({ DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' });
    expect(table?.Properties.Replicas).toMatchObject([{ DeletionProtectionEnabled: true }]);
  });

  test('no point in time of the counts can be restored', () => {
    expect(ofType('AWS::DynamoDB::GlobalTable')[0]?.Properties.Replicas).toMatchObject([
      { PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: false } },
    ]);
  });

  test('a dev stack leaves nothing behind', () => {
    const { resources: dev } = synthesise({ stage: 'dev' });
    expect(Object.values(dev).filter(({ DeletionPolicy }) => DeletionPolicy === 'Retain')).toEqual([]);
  });

  test('the webhook may add to the counts and read its secret, and nothing else', () => {
    expect(statements.flatMap(({ Action }) => Action).sort()).toEqual([
      'dynamodb:UpdateItem',
      'secretsmanager:DescribeSecret',
      'secretsmanager:GetSecretValue',
    ]);
  });

  test('the reply is streamed, from Node 24 on ARM', () => {
    expect(ofType('AWS::Lambda::Url')[0]?.Properties).toMatchObject({
      AuthType: 'NONE',
      InvokeMode: 'RESPONSE_STREAM',
    });
    expect(ofType('AWS::Lambda::Function')[0]?.Properties).toMatchObject({
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
    });
  });

  test('the platform writes no line for each text', () => {
    expect(ofType('AWS::Lambda::Function')[0]?.Properties.LoggingConfig).toMatchObject({
      LogFormat: 'JSON',
      SystemLogLevel: 'WARN',
    });
  });

  test('logs are kept for a month', () => {
    for (const { Properties } of ofType('AWS::Logs::LogGroup')) expect(Properties.RetentionInDays).toBe(30);
  });

  test('nothing has a fixed physical name', () => {
    const names = /^(Table|Function|Role|LogGroup|Topic|Alarm|Dashboard)?Name$/;
    const fixed = Object.values(resources).flatMap(({ Type, Properties = {} }) =>
      Object.keys(Properties).flatMap((key) => (names.test(key) && typeof Properties[key] === 'string' ? [`${Type} ${key}`] : [])),
    );
    expect(fixed).toEqual([]);
  });

  test('no secret’s value is in the template', () => {
    expect(ofType('AWS::SecretsManager::Secret').map(({ Properties }) => Properties.SecretString)).toEqual([
      '{"current":""}',
    ]);
  });

  test('an unknown stage is refused with the stages there are', () => {
    expect(() => settingsFor('production')).toThrow(
      'There is no stage "production" in infra/settings.ts. Use -c stage=prod or -c stage=dev.',
    );
    expect(() => settingsFor('constructor')).toThrow('There is no stage "constructor"');
  });
});
