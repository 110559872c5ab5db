import { createHmac } from 'node:crypto';
import type { LambdaFunctionURLEvent } from 'aws-lambda';
import { signedString } from './signed-string';

/** The key of a Webhooks Rule, and the header by which Twilio names it. */
export const SHARED_KEY = 's'.repeat(40);
export const SCHEME = 'key=SK0123456789abcdef,algorithm=HMAC_SHA256';

/** The event as Twilio sends it under a Webhooks Rule: signed by a SharedKey, which a header names. */
export function ruleSigned(event: LambdaFunctionURLEvent, key = SHARED_KEY, scheme = SCHEME): LambdaFunctionURLEvent {
  const signature = createHmac('sha256', key)
    .update(signedString(event) ?? '')
    .digest('base64');
  const headers = { 'x-twilio-signature': signature, 'x-twilio-webhooks-signature-settings': scheme };
  return { ...event, headers: { ...event.headers, ...headers } };
}
