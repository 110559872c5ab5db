import { validateRequest } from 'twilio/lib/webhooks/webhooks';
import type { Inbound } from './parse';

/** Whether Twilio signed a request with this token; whatever cannot be checked was not. */
export function isSignedWith(token: string | undefined, { signature, url, params }: Inbound): boolean {
  if (!token || !signature) return false; // an empty key verifies what anyone signs with an empty key
  try {
    return validateRequest(token, signature, url, params);
  } catch {
    return false;
  }
}
