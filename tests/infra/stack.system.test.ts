import { describe, expect, test } from '@jest/globals';
import { settingsFor } from '../../infra/settings';
import { type Resource, synthesise } from './synthesise';

const prod = synthesise();
const dev = synthesise({ stage: 'dev' });
const withPage = synthesise({ settings: { publicPage: true } });
const ofType = (type: string, { resources } = prod): Resource[] =>
  Object.values(resources).filter((resource) => resource.Type === type);
const [table] = ofType('AWS::DynamoDB::GlobalTable');

describe('the counts', () => {
  test('outlive the stack, which prod cannot be destroyed without a second thought', () => {
    expect(table).toMatchObject({ UpdateReplacePolicy: 'Retain' });
    expect([prod, dev].map(({ isProtected }) => isProtected)).toEqual([true, false]);
  });

  test('are gone with the rollback of a first deploy that fails, so that tries leave no empty tables behind', () => {
    expect(table).toMatchObject({ DeletionPolicy: 'RetainExceptOnCreate' });
    // DynamoDB would refuse to delete a protected one.
    expect(table?.Properties.Replicas).not.toMatchObject([{ DeletionProtectionEnabled: true }]);
  });

  test('cannot be restored as of a point in time', () => {
    expect(table?.Properties.Replicas).toMatchObject([
      { PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: false } },
    ]);
  });
});

test('apart from the counts, nothing outlives the stack, and of a dev stack nothing does', () => {
  const left = (stack: typeof prod) =>
    Object.values(stack.resources).filter(({ DeletionPolicy }) => DeletionPolicy?.startsWith('Retain'));
  expect(left(prod)).toEqual([table]);
  expect(left(dev)).toEqual([]);
});

describe('the functions', () => {
  test('run on Node 24 on ARM', () => {
    for (const { Properties } of ofType('AWS::Lambda::Function', withPage)) {
      expect(Properties).toMatchObject({ Runtime: 'nodejs24.x', Architectures: ['arm64'] });
    }
  });

  test('have a whole processor if a person waits for them', () => {
    const whole = ofType('AWS::Lambda::Function', withPage).filter(({ Properties }) => Properties.MemorySize === 1769);
    expect(whole.map(({ Metadata }) => Metadata['hotline:entry'])).toEqual([
      'handlers/sms.ts',
      'handlers/fallback.ts',
      'handlers/page.ts',
    ]);
  });

  test('leave no line of the platform’s own for each text, and no trace', () => {
    for (const { Properties } of ofType('AWS::Lambda::Function', withPage)) {
      expect(Properties.LoggingConfig).toMatchObject({ LogFormat: 'JSON', SystemLogLevel: 'WARN' });
      expect(Properties).not.toHaveProperty('TracingConfig');
    }
  });

  test('keep their logs for a month', () => {
    expect(ofType('AWS::Logs::LogGroup', withPage).map(({ Properties }) => Properties.RetentionInDays)).toEqual([
      30, 30, 30, 30, 30,
    ]);
  });

  test('share the account’s environments, unless some are kept for the webhook', () => {
    const reserved = (stack: typeof prod) =>
      ofType('AWS::Lambda::Function', stack).map(({ Properties }) => Properties.ReservedConcurrentExecutions);
    expect(reserved(withPage)).toEqual([undefined, undefined, undefined, undefined, undefined]);
    const kept = synthesise({ settings: { reservedConcurrency: 50, publicPage: true } });
    expect(reserved(kept)).toEqual([50, undefined, undefined, 5, undefined]);
  });
});

test('the webhook’s reply is streamed, so that it is out before the count', () => {
  expect(ofType('AWS::Lambda::Url').map(({ Properties }) => Properties.InvokeMode)).toEqual([
    'RESPONSE_STREAM',
    undefined,
  ]);
});

test('there is no public page until the settings want one', () => {
  const urls = (stack: typeof prod) => ofType('AWS::Lambda::Url', stack).length;
  expect([prod, withPage].map((stack) => ofType('AWS::Lambda::Function', stack).length)).toEqual([4, 5]);
  expect([urls(prod), urls(withPage)]).toEqual([2, 3]);
});

test('nothing has a fixed physical name, so that stages and replacements never collide', () => {
  const naming = /^(?:(?:Table|Function|Role|LogGroup|Topic|Alarm|Dashboard|Filter|Rule)Name|Name)$/;
  const names = Object.values(prod.resources).flatMap(({ Properties = {} }) =>
    Object.entries(Properties).filter(([key, value]) => naming.test(key) && typeof value === 'string'),
  );
  expect(names).toEqual([]);
});

test('no secret’s value is in the template, which so can never put one back', () => {
  const secrets = ofType('AWS::SecretsManager::Secret').map(({ Properties }) => Properties);
  expect(secrets.map(({ SecretString }) => SecretString)).toEqual([undefined, undefined]);
  expect(secrets.map(({ GenerateSecretString }) => GenerateSecretString)).toEqual([
    undefined,
    expect.objectContaining({ GenerateStringKey: 'current', SecretStringTemplate: '{}' }),
  ]);
});

test('what is to be done next is said with its stage', () => {
  expect(dev.outputs.NextStep).toMatchObject({ Value: expect.stringMatching(/^npm run connect -- --stage dev:/) });
});

test('an unknown stage is refused with the stages there are', () => {
  expect(() => settingsFor('production')).toThrow(
    'There is no stage "production" in infra/settings.ts: use prod or dev.',
  );
  expect(() => settingsFor('constructor')).toThrow('There is no stage "constructor"');
});
