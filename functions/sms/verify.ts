import { validateRequest } from 'twilio/lib/webhooks/webhooks';
import type { Inbound } from './parse';

/** Twilio's auth tokens that are accepted now: the primary one, and during a rotation the one that follows. */
export interface Tokens {
  current: string;
  next?: string;
}

/** Whether Twilio signed this request with one of the tokens; whatever cannot be checked is not genuine. */
export function isGenuine({ signature, url, params }: Inbound, { current, next }: Tokens): boolean {
  if (!signature) return false;
  return [current, next].some((token) => {
    if (!token) return false; // an empty key verifies what anyone signed with an empty key
    try {
      return validateRequest(token, signature, url, params);
    } catch {
      return false;
    }
  });
}
