import { createHmac } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { array, assert, dictionary, oneof, property, string } from 'fast-check';
import { getExpectedTwilioSignature } from 'twilio/lib/webhooks/webhooks';
import { isSignatureOf, signedParams } from '../../functions/sms/verify';
import { anyCharacter } from '../any-character';
import { TOKEN } from './inbound';

const PARAMS = {
  CallSid: 'CA1234567890ABCDE',
  Caller: '+14158675309',
  Digits: '1234',
  From: '+14158675309',
  To: '+18005551212',
};
const URL = 'https://example.org/';

const isTwilios = (signature: string, url: string, params: Record<string, string | string[]>, key = TOKEN) =>
  isSignatureOf(signature, key, 'sha1', url, signedParams(params));

describe('a signature', () => {
  test.each([
    ['https://mycompany.com/myapp.php?foo=1&bar=2', 'RSOYDt4T1cUTdK1PDd93/VVr8B8='],
    ['https://mycompany.com:443/myapp.php?foo=1&bar=2', 'kvajT1Ptam85bY51eRf/AJRuM3w='],
  ])("is right for Twilio's published vector of %s", (url, signature) => {
    expect(isTwilios(signature, url, PARAMS, '12345')).toBe(true);
    expect(isTwilios(signature.replace('=', 'A'), url, PARAMS, '12345')).toBe(false);
  });

  test("is right if and only if Twilio's own signer makes it, for 10,000 random requests", () => {
    const value = oneof(string({ unit: anyCharacter }), array(string({ unit: 'grapheme' })));
    const requests = dictionary(string({ unit: 'grapheme' }), value, { noNullPrototype: true });
    assert(
      property(requests, string({ minLength: 1 }), (params, key) => {
        const signature = getExpectedTwilioSignature(key, URL, params);
        expect(isTwilios(signature, URL, params, key)).toBe(true);
        expect(isTwilios(signature, `${URL}x`, params, key)).toBe(false);
        expect(isTwilios(signature, URL, params, `${key}x`)).toBe(false);
      }),
      { numRuns: 10_000 },
    );
  });

  test('by a SharedKey is over the same string, by SHA-256', () => {
    const signature = createHmac('sha256', TOKEN).update(`${URL}BodyHELPFrom+15550100`).digest('base64');
    const signed = signedParams({ From: '+15550100', Body: 'HELP' });
    expect(isSignatureOf(signature, TOKEN, 'sha256', URL, signed)).toBe(true);
    expect(isSignatureOf(signature, TOKEN, 'sha1', URL, signed)).toBe(false);
  });

  test('covers blank parameters and spaces as they are', () => {
    const signature = getExpectedTwilioSignature(TOKEN, URL, { Body: ' HELP ', FromCity: '' });
    expect(isTwilios(signature, URL, { Body: ' HELP ', FromCity: '' })).toBe(true);
    expect(isTwilios(signature, URL, { Body: 'HELP', FromCity: '' })).toBe(false);
    expect(isTwilios(signature, URL, { Body: ' HELP ' })).toBe(false);
  });

  test('with an empty key proves nothing', () => {
    expect(isTwilios(getExpectedTwilioSignature('', URL, PARAMS), URL, PARAMS, '')).toBe(false);
  });

  test.each(['', 'no', '\u0000', 'é'.repeat(28), 'x'.repeat(100_000)])('%j is none', (signature) => {
    expect(isTwilios(signature, URL, PARAMS)).toBe(false);
  });
});
