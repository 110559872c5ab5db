import { describe, expect, test } from '@jest/globals';
import { getExpectedTwilioSignature } from 'twilio/lib/webhooks/webhooks';
import { parse } from '../../functions/sms/parse';
import { isSignedWith } from '../../functions/sms/verify';
import { inboundEvent, TOKEN } from './inbound';

const VECTOR = {
  params: {
    CallSid: 'CA1234567890ABCDE',
    Caller: '+14158675309',
    Digits: '1234',
    From: '+14158675309',
    To: '+18005551212',
  },
  token: '12345',
};

function request(
  url: string,
  signature: string | undefined,
  params: Record<string, string | string[]> = VECTOR.params,
) {
  return { url, signature, params, body: '', from: '', to: '', messageSid: '', accountSid: '', optOutType: undefined };
}

function signed(url: string, params: Record<string, string | string[]>) {
  return request(url, getExpectedTwilioSignature(TOKEN, url, params), params);
}

describe('verifying that Twilio sent it', () => {
  test.each([
    ['https://mycompany.com/myapp.php?foo=1&bar=2', 'RSOYDt4T1cUTdK1PDd93/VVr8B8='],
    ['https://mycompany.com:443/myapp.php?foo=1&bar=2', 'kvajT1Ptam85bY51eRf/AJRuM3w='],
  ])("Twilio's published vector for %s", (url, signature) => {
    expect(isSignedWith(VECTOR.token, request(url, signature))).toBe(true);
    expect(isSignedWith(VECTOR.token, request(url, signature.replace('=', 'A')))).toBe(false);
  });

  test('a real inbound text is genuine, and not with another token', () => {
    const inbound = parse(inboundEvent({ body: 'Ayúdame 🆘 + & = %' }));
    if ('status' in inbound) throw new Error('refused');
    expect(isSignedWith(TOKEN, inbound)).toBe(true);
    expect(isSignedWith('f'.repeat(32), inbound)).toBe(false);
  });

  test('blank parameters and spaces are signed as they are', () => {
    const url = 'https://example.org/';
    const genuine = signed(url, { Body: ' HELP ', FromCity: '' });
    expect(isSignedWith(TOKEN, genuine)).toBe(true);
    expect(isSignedWith(TOKEN, { ...genuine, params: { Body: 'HELP', FromCity: '' } })).toBe(false);
    expect(isSignedWith(TOKEN, { ...genuine, params: { Body: ' HELP ' } })).toBe(false);
  });

  test.each([
    ['https://example.org/sms', 'https://example.org/sms/'],
    ['https://example.org', 'https://example.org/x'],
    ['https://example.org/?a=1', 'https://example.org/'],
  ])('%s and %s sign differently', (one, other) => {
    expect(isSignedWith(TOKEN, { ...signed(one, { Body: 'x' }), url: other })).toBe(false);
  });

  test('repeated parameters verify whole', () => {
    const url = 'https://example.org/';
    expect(isSignedWith(TOKEN, signed(url, { MediaUrl: ['b', 'a', 'b'] }))).toBe(true);
  });

  test('an empty key proves nothing', () => {
    const url = 'https://example.org/';
    const anyone = request(url, getExpectedTwilioSignature('', url, VECTOR.params));
    expect(isSignedWith('', anyone)).toBe(false);
    expect(isSignedWith(undefined, anyone)).toBe(false);
  });

  test.each([undefined, '', 'no', '\u0000', 'é'.repeat(28), 'x'.repeat(100_000)])(
    'a signature %j is forged',
    (signature) => {
      expect(isSignedWith(TOKEN, request('https://example.org/', signature))).toBe(false);
    },
  );

  test('what the library throws at is forged', () => {
    expect(isSignedWith(TOKEN, request('not a url', 'RSOYDt4T1cUTdK1PDd93/VVr8B8='))).toBe(false);
  });
});
