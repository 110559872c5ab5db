import { describe, expect, test } from '@jest/globals';
import { stackName } from '../../infra/settings';
import { synthesise } from './synthesise';

const { resources, outputs } = synthesise();

/** What would be replaced, and so be another one, if a construct were renamed or moved. */
const PINNED = {
  "the webhook's address, which Twilio calls": ['WebhookSmsFunctionUrlD2D58C67', 'AWS::Lambda::Url'],
  'the function behind it': ['WebhookSms6B81B009', 'AWS::Lambda::Function'],
  "the fallback's address, which Twilio calls": ['FallbackAnswerFunctionUrlEF6B6937', 'AWS::Lambda::Url'],
  'the function behind that': ['FallbackAnswerE7FE1FC6', 'AWS::Lambda::Function'],
  'the table of all counts': ['CountsTable415F08B3', 'AWS::DynamoDB::GlobalTable'],
  "the secret with Twilio's token and what undo needs": ['SecretsTwilioTokens0D5AF8C1', 'AWS::SecretsManager::Secret'],
  "the secret with the canary's key": ['SecretsCanaryKey846C5393', 'AWS::SecretsManager::Secret'],
} as const;

describe('a refactor replaces nothing that Twilio’s wiring or the counts hang on:', () => {
  test.each(Object.entries(PINNED))('%s has the logical id that it was first deployed with', (_, [id, type]) => {
    expect(resources[id]?.Type).toBe(type);
  });

  test('Twilio, connect and metrics find them by the same outputs', () => {
    const idOf = (name: string) => JSON.stringify(outputs[name]?.Value);
    expect(idOf('SmsUrl')).toContain(PINNED["the webhook's address, which Twilio calls"][0]);
    expect(idOf('FallbackUrl')).toContain(PINNED["the fallback's address, which Twilio calls"][0]);
    expect(idOf('VoiceUrl')).toContain(PINNED["the fallback's address, which Twilio calls"][0]);
    expect(idOf('CountsTable')).toContain(PINNED['the table of all counts'][0]);
    expect(idOf('TokensSecret')).toContain(PINNED["the secret with Twilio's token and what undo needs"][0]);
  });

  test('the stack has the name that it was first deployed under', () => {
    expect([stackName('prod'), stackName('dev')]).toEqual(['Hotline-prod', 'Hotline-dev']);
  });
});
