import type { Inbound } from './parse';
import type { TokenKeeper, Tokens } from './tokens';
import { isSignedWith } from './verify';

/** Who signed a request: Twilio, our own canary, nobody that we know, or `unknown` because there is no token to check it with. */
export type Signer = 'twilio' | 'canary' | 'forged' | 'unknown';

/** The secrets that requests are checked with. */
export interface Keys {
  tokens: TokenKeeper;
  canaryKey: TokenKeeper;
}

/** Finds out who signed: with the tokens at hand; if none fits, they are read once more, and the canary's key is tried. */
export async function signerOf(inbound: Inbound, { tokens, canaryKey }: Keys): Promise<Signer> {
  const kept = await tokens.get();
  if (kept === 'unavailable') return 'unknown';
  if (isTwilios(inbound, kept)) return 'twilio';
  const [fresh, own] = await Promise.all([tokens.refresh(), canaryKey.get()]);
  if (own !== 'unavailable' && isSignedWith(own.current, inbound)) return 'canary';
  return fresh !== kept && fresh !== 'unavailable' && isTwilios(inbound, fresh) ? 'twilio' : 'forged';
}

function isTwilios(inbound: Inbound, { current, next }: Tokens): boolean {
  return isSignedWith(current, inbound) || isSignedWith(next, inbound);
}
