import { describe, expect, test } from '@jest/globals';
import { type Inbound, parse } from '../../functions/sms/parse';
import { signerOf } from '../../functions/sms/signer';
import { tokenKeeper } from '../../functions/sms/tokens';
import { inboundEvent, TOKEN } from './inbound';

const OTHER = 'f'.repeat(32);
const CANARY = 'c'.repeat(64);

const signedWith = (token: string) => parse(inboundEvent({ token })) as Inbound;

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

describe('who signed a request', () => {
  test('Twilio, by the token in use, which is read once', async () => {
    const { state, keys: ours } = keys([{ current: TOKEN }]);
    expect(await signerOf(signedWith(TOKEN), ours)).toBe('twilio');
    expect(await signerOf(signedWith(TOKEN), ours)).toBe('twilio');
    expect(state.reads).toBe(1);
  });

  test('Twilio, by the next token during a rotation', async () => {
    expect(await signerOf(signedWith(TOKEN), keys([{ current: OTHER, next: TOKEN }]).keys)).toBe('twilio');
  });

  test('Twilio, by a token that the secret has had since it was read', async () => {
    const { state, keys: ours } = keys([{ current: OTHER }, { current: TOKEN }]);
    await ours.tokens.get();
    state.time = 60_000;
    expect(await signerOf(signedWith(TOKEN), ours)).toBe('twilio');
  });

  test('our own canary, by a key that never passes for Twilio’s', async () => {
    expect(await signerOf(signedWith(CANARY), keys([{ current: TOKEN }]).keys)).toBe('canary');
  });

  test('nobody that we know', async () => {
    expect(await signerOf(signedWith(OTHER), keys([{ current: TOKEN }]).keys)).toBe('forged');
    expect(await signerOf(signedWith(OTHER), keys([{ current: TOKEN }], { current: '' }).keys)).toBe('forged');
    expect(await signerOf(signedWith(OTHER), keys([{ current: TOKEN, next: '' }]).keys)).toBe('forged');
  });

  test('unknown, if there is no token to check it with', async () => {
    expect(await signerOf(signedWith(TOKEN), keys([{}]).keys)).toBe('unknown');
    expect(await signerOf(signedWith(CANARY), keys([{}]).keys)).toBe('unknown');
  });
});
