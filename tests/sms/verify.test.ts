import { describe, expect, test } from '@jest/globals';
import { getExpectedTwilioSignature } from 'twilio/lib/webhooks/webhooks';
import { type Inbound, parse } from '../../functions/sms/parse';
import { signerOf, type Tokens } from '../../functions/sms/verify';
import { inboundEvent, TOKEN } from './inbound';

const VECTOR = {
  params: {
    CallSid: 'CA1234567890ABCDE',
    Caller: '+14158675309',
    Digits: '1234',
    From: '+14158675309',
    To: '+18005551212',
  },
  tokens: { current: '12345' },
};

const isTwilios = (inbound: Inbound, tokens: Tokens) => signerOf(inbound, tokens) === 'twilio';

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
    expect(isTwilios(request(url, signature), VECTOR.tokens)).toBe(true);
    expect(isTwilios(request(url, signature.replace('=', 'A')), VECTOR.tokens)).toBe(false);
  });

  test('a real inbound text is genuine, and not with another token', () => {
    const inbound = parse(inboundEvent({ body: 'Ayúdame 🆘 + & = %' }));
    if ('status' in inbound) throw new Error('refused');
    expect(isTwilios(inbound, { current: TOKEN })).toBe(true);
    expect(isTwilios(inbound, { current: 'f'.repeat(32) })).toBe(false);
  });

  test('during a rotation the next token is as good as the current one', () => {
    const url = 'https://example.org/';
    expect(isTwilios(signed(url, { Body: 'HELP' }), { current: 'f'.repeat(32), next: TOKEN })).toBe(true);
  });

  test('blank parameters and spaces are signed as they are', () => {
    const url = 'https://example.org/';
    const genuine = signed(url, { Body: ' HELP ', FromCity: '' });
    expect(isTwilios(genuine, { current: TOKEN })).toBe(true);
    expect(isTwilios({ ...genuine, params: { Body: 'HELP', FromCity: '' } }, { current: TOKEN })).toBe(false);
    expect(isTwilios({ ...genuine, params: { Body: ' HELP ' } }, { current: TOKEN })).toBe(false);
  });

  test.each([
    ['https://example.org/sms', 'https://example.org/sms/'],
    ['https://example.org', 'https://example.org/x'],
    ['https://example.org/?a=1', 'https://example.org/'],
  ])('%s and %s sign differently', (one, other) => {
    expect(isTwilios({ ...signed(one, { Body: 'x' }), url: other }, { current: TOKEN })).toBe(false);
  });

  test('repeated parameters verify whole', () => {
    const url = 'https://example.org/';
    expect(isTwilios(signed(url, { MediaUrl: ['b', 'a', 'b'] }), { current: TOKEN })).toBe(true);
  });

  test('an empty key proves nothing', () => {
    const url = 'https://example.org/';
    const anyone = request(url, getExpectedTwilioSignature('', url, VECTOR.params));
    expect(isTwilios(anyone, { current: '' })).toBe(false);
    expect(isTwilios(anyone, { current: TOKEN, next: '' })).toBe(false);
  });

  test.each([undefined, '', 'no', '\u0000', 'é'.repeat(28), 'x'.repeat(100_000)])(
    'a signature %j is forged',
    (signature) => {
      expect(isTwilios(request('https://example.org/', signature), { current: TOKEN })).toBe(false);
    },
  );

  test('the canary’s key makes a text the canary’s and never Twilio’s', () => {
    const url = 'https://example.org/';
    const own = signed(url, { Body: 'HELP' });
    expect(signerOf(own, { current: 'f'.repeat(32), canary: TOKEN })).toBe('canary');
    expect(signerOf(own, { current: 'f'.repeat(32), canary: '' })).toBe('forged');
  });

  test('what the library throws at is forged', () => {
    expect(isTwilios(request('not a url', 'RSOYDt4T1cUTdK1PDd93/VVr8B8='), { current: TOKEN })).toBe(false);
  });
});
