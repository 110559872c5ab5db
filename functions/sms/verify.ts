import { validateRequest } from 'twilio/lib/webhooks/webhooks';
import type { Inbound } from './parse';

/** The keys that are accepted now: Twilio's primary auth token, the one that follows it in a rotation, the canary's own. */
export interface Tokens {
  current: string;
  next?: string;
  canary?: string;
}

/** Who signed a request: Twilio, our own canary, or neither; whatever cannot be checked is forged. */
export function signerOf(inbound: Inbound, { current, next, canary }: Tokens): 'twilio' | 'canary' | 'forged' {
  if (isSignedWith(current, inbound) || isSignedWith(next, inbound)) return 'twilio';
  return isSignedWith(canary, inbound) ? 'canary' : 'forged';
}

function isSignedWith(token: string | undefined, { signature, url, params }: Inbound): boolean {
  if (!token || !signature) return false; // an empty key verifies what anyone signs with an empty key
  try {
    return validateRequest(token, signature, url, params);
  } catch {
    return false;
  }
}
