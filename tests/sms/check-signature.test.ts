import { createHmac } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import type { LambdaFunctionURLEvent } from 'aws-lambda';
import { OVERRIDES } from '../../functions/sms/addresses';
import { checkSignature } from '../../functions/sms/check-signature';
import { type Inbound, parse } from '../../functions/sms/parse';
import { type Tokens, tokenKeeper } from '../../functions/sms/tokens';
import { inboundEvent, TOKEN, URL_OF_WEBHOOK } from './inbound';

const OTHER = 'f'.repeat(32);
const CANARY = 'c'.repeat(64);
const SHARED = 's'.repeat(40);
const SCHEME = 'key=SKaaaaaaaa,algorithm=HMAC_SHA256';

const whole = (event: LambdaFunctionURLEvent) => parse(event) as Inbound;
const signedWith = (token: string) => whole(inboundEvent({ token }));
/** The text as Twilio would send it if its address were configured as `url`. */
const signedOver = (url: string, host?: string): Inbound => {
  const inbound = whole(inboundEvent({ signedUrl: url }));
  return host === undefined ? inbound : { ...inbound, host };
};
const signedByRule = (key: string, scheme = SCHEME): Inbound => {
  const inbound = signedWith(TOKEN);
  const signed = Object.keys(inbound.params)
    .sort()
    .reduce((all, name) => `${all}${name}${inbound.params[name]}`, inbound.url);
  return { ...inbound, signedBy: scheme, signature: createHmac('sha256', key).update(signed).digest('base64') };
};

/** The two secrets as they are read, in turn: the last answer stays. */
function keys(tokens: readonly object[], canary: object = { current: CANARY }) {
  const state = { reads: 0, time: 0 };
  const keeper = (answers: readonly object[]) => {
    let next = 0;
    return tokenKeeper(
      async () => {
        state.reads += 1;
        return JSON.stringify(answers[Math.min(next++, answers.length - 1)]);
      },
      () => state.time,
    );
  };
  return { state, keys: { tokens: keeper(tokens), canaryKey: keeper([canary]) } };
}
const signerOf = async (inbound: Inbound, ...tokens: Tokens[]) =>
  (await checkSignature(inbound, keys(tokens).keys)).signer;

describe('who signed a request', () => {
  test('Twilio, by the token in use, which is read once', async () => {
    const { state, keys: ours } = keys([{ current: TOKEN }]);
    for (const _ of ['once', 'twice'])
      expect(await checkSignature(signedWith(TOKEN), ours)).toEqual({ signer: 'twilio', optOuts: 'twilio' });
    expect(state.reads).toBe(1);
  });

  test('Twilio, by the next token during a rotation', async () => {
    expect(await signerOf(signedWith(TOKEN), { current: OTHER, next: TOKEN })).toBe('twilio');
  });

  test('Twilio, by a token that the secret has had since it was read', async () => {
    const { state, keys: ours } = keys([{ current: OTHER }, { current: TOKEN }]);
    await ours.tokens.get();
    state.time = 60_000;
    expect((await checkSignature(signedWith(TOKEN), ours)).signer).toBe('twilio');
  });

  test('Twilio, by a token with a line end behind it in the secret', async () => {
    expect(await signerOf(signedWith(TOKEN), { current: `${TOKEN}\n` })).toBe('twilio');
  });

  test('our own canary, by a key that never passes for Twilio’s', async () => {
    expect(await signerOf(signedWith(CANARY), { current: TOKEN })).toBe('canary');
    expect(await signerOf(signedWith(CANARY), { sharedKey: SHARED })).toBe('canary');
  });

  test('nobody that we know', async () => {
    expect(await signerOf(signedWith(OTHER), { current: TOKEN })).toBe('forged');
    expect(await signerOf(signedWith(OTHER), { current: TOKEN, next: '' })).toBe('forged');
    expect(await signerOf({ ...signedWith(TOKEN), signature: undefined }, { current: TOKEN })).toBe('forged');
    const { keys: withoutCanary } = keys([{ current: TOKEN }], { current: '' });
    expect((await checkSignature(signedWith(OTHER), withoutCanary)).signer).toBe('forged');
  });

  test.each([{}, { next: TOKEN }, { current: ' ' }])('unknown, if the secret is %j', async (secret) => {
    expect(await signerOf(signedWith(TOKEN), secret)).toBe('unknown');
    expect(await signerOf(signedWith(CANARY), secret)).toBe('unknown');
  });
});

describe('the address that Twilio signed', () => {
  const host = new URL(URL_OF_WEBHOOK).host;
  const shouted = URL_OF_WEBHOOK.replace(host, host.toUpperCase());

  test.each([
    ['as it came', URL_OF_WEBHOOK],
    ['with the fragment of our overrides', URL_OF_WEBHOOK + OVERRIDES],
    ['without its last slash', URL_OF_WEBHOOK.slice(0, -1)],
    ['without its last slash, and with the fragment', URL_OF_WEBHOOK.slice(0, -1) + OVERRIDES],
  ])('may be ours %s', async (_, url) => {
    expect(await signerOf(signedOver(url), { current: TOKEN })).toBe('twilio');
    expect(await signerOf(signedOver(url), { current: OTHER, next: TOKEN })).toBe('twilio');
    expect(await signerOf(signedOver(url), { current: OTHER })).toBe('forged');
  });

  test('may have its host in upper case, if the request has it so or connect read it back so', async () => {
    expect(await signerOf(signedOver(shouted, host.toUpperCase()), { current: TOKEN })).toBe('twilio');
    expect(await signerOf(signedOver(shouted + OVERRIDES, host.toUpperCase()), { current: TOKEN })).toBe('twilio');
    expect(await signerOf(signedOver(shouted), { current: TOKEN, url: shouted })).toBe('twilio');
    expect(await signerOf(signedOver(shouted), { current: TOKEN })).toBe('forged');
  });

  test('may have another fragment, if connect read it back', async () => {
    const url = `${URL_OF_WEBHOOK}#rc=5`;
    expect(await signerOf(signedOver(url), { current: TOKEN, url })).toBe('twilio');
    expect(await signerOf(signedOver(url), { current: TOKEN })).toBe('forged');
  });

  test('is never another host, whatever the request or the secret say', async () => {
    const elsewhere = signedOver('https://evil.example/', 'evil.example');
    expect(await signerOf(elsewhere, { current: TOKEN })).toBe('forged');
    expect(await signerOf(elsewhere, { current: TOKEN, url: 'https://evil.example/' })).toBe('forged');
  });
});

describe('a Webhooks Rule with a SharedKey', () => {
  test('signs by SHA-256 with its key, also while the next one is taken in', async () => {
    expect(await signerOf(signedByRule(SHARED), { sharedKey: SHARED })).toBe('twilio');
    expect(await signerOf(signedByRule(SHARED), { current: TOKEN, sharedKey: OTHER, nextSharedKey: SHARED })).toBe(
      'twilio',
    );
    expect(await signerOf(signedByRule(OTHER), { sharedKey: SHARED })).toBe('forged');
  });

  test('whose key we lack is unverified, never refused', async () => {
    expect(await signerOf(signedByRule(SHARED), { current: TOKEN })).toBe('unknown');
    expect(
      await signerOf(signedByRule(SHARED, 'key=SK1,algorithm=HMAC_SHA512'), { current: TOKEN, sharedKey: SHARED }),
    ).toBe('unknown');
    expect(await signerOf(signedWith(TOKEN), { sharedKey: SHARED })).toBe('unknown');
  });

  test('cannot be claimed with the auth token, nor the token with the SharedKey', async () => {
    expect(await signerOf(signedByRule(TOKEN), { current: TOKEN, sharedKey: SHARED })).toBe('forged');
    expect(await signerOf(signedWith(SHARED), { current: TOKEN, sharedKey: SHARED })).toBe('forged');
  });

  test('that is taken away in mid-run leaves texts unverified once the secret is read again', async () => {
    const { state, keys: ours } = keys([{ current: TOKEN, sharedKey: SHARED }, { current: TOKEN }]);
    expect((await checkSignature(signedByRule(SHARED), ours)).signer).toBe('twilio');
    state.time = 60_000;
    expect((await checkSignature(signedByRule(OTHER), ours)).signer).toBe('unknown');
  });
});

test('what connect noted of the number comes with the answer', async () => {
  expect(await checkSignature(signedWith(TOKEN), keys([{ current: TOKEN, optOuts: 'ours' }]).keys)).toEqual({
    signer: 'twilio',
    optOuts: 'ours',
  });
});
