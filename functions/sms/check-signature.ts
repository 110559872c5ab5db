import { addressesOf } from './addresses';
import type { OptOuts } from './carrier-words';
import type { Inbound } from './parse';
import type { TokenKeeper, Tokens } from './tokens';
import { type Algorithm, isSignatureOf, signedParams } from './verify';

/** Who signed a request: Twilio, our own canary, nobody that we know, or `unknown` because we have no key to check it with. */
export type Signer = 'twilio' | 'canary' | 'forged' | 'unknown';

/** The secrets that requests are checked with. */
export interface Keys {
  tokens: TokenKeeper;
  canaryKey: TokenKeeper;
}

/** Who signed, and what connect noted of the number with the keys. */
export interface Checked {
  signer: Signer;
  optOuts: OptOuts;
  /** Whether it names the account and a number that are connected: if such a text is forged, our key may be the wrong one. */
  namesUs?: boolean;
}

/** Of one set of keys; a forged request costs this twice, if the secret has changed. */
const MAX_HMACS = 12;

/** Finds out who signed: with the keys at hand; if none fits, they are read once more, and the canary's key is tried. */
export async function checkSignature(inbound: Inbound, { tokens, canaryKey }: Keys): Promise<Checked> {
  const kept = await tokens.get();
  if (kept === 'unavailable') return { signer: 'unknown', optOuts: 'twilio' };
  if (isTwilios(inbound, kept)) return { signer: 'twilio', optOuts: optOutsIn(kept) };
  const [fresh, own] = await Promise.all([tokens.refresh(), canaryKey.get()]);
  const latest = fresh === 'unavailable' ? kept : fresh;
  const signer = otherSigner(inbound, kept, latest, own);
  return { signer, optOuts: optOutsIn(latest), namesUs: namesUs(inbound, latest) };
}

function otherSigner(inbound: Inbound, kept: Tokens, latest: Tokens, own: Tokens | 'unavailable'): Signer {
  if (own !== 'unavailable' && isSignedBy([own.current], 'sha1', [inbound.url], inbound)) return 'canary';
  if (keysFor(inbound, latest).length === 0) return 'unknown';
  return latest !== kept && isTwilios(inbound, latest) ? 'twilio' : 'forged';
}

/** Our own probes name no account of anybody's. */
function namesUs({ accountSid, to }: Inbound, { account, numbers }: Tokens): boolean {
  return account !== undefined && accountSid === account && (numbers === undefined || numbers.split(',').includes(to));
}

function optOutsIn({ optOuts }: Tokens): OptOuts {
  return optOuts === 'ours' ? 'ours' : 'twilio';
}

function isTwilios(inbound: Inbound, tokens: Tokens): boolean {
  const algorithm = inbound.signedBy?.trim() ? 'sha256' : 'sha1';
  return isSignedBy(keysFor(inbound, tokens), algorithm, addressesOf(inbound, tokens.url), inbound);
}

/** The keys that Twilio may have used: a header names a SharedKey, no header means the auth token. None for a scheme that we do not know. */
function keysFor({ signedBy }: Inbound, { current, next, sharedKey, nextSharedKey }: Tokens): string[] {
  if (!signedBy?.trim()) return [current, next].flatMap((key) => key ?? []);
  const [, algorithm] = /algorithm\s*=\s*"?HMAC[_-]?(\w+)/i.exec(signedBy) ?? [];
  return algorithm?.toUpperCase() === 'SHA256' ? [sharedKey, nextSharedKey].flatMap((key) => key ?? []) : [];
}

function isSignedBy(
  keys: readonly (string | undefined)[],
  algorithm: Algorithm,
  addresses: readonly string[],
  { signature, params }: Inbound,
): boolean {
  if (!signature) return false;
  const signed = signedParams(params);
  const pairs = addresses.flatMap((url) => keys.map((key) => [url, key ?? ''] as const));
  return pairs.slice(0, MAX_HMACS).some(([url, key]) => isSignatureOf(signature, key, algorithm, url, signed));
}
