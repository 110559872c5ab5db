import { createHash } from 'node:crypto';
import type { COUNTED, Language, Region } from '../text/names';

/** What may be remembered of a text: closed unions, into which no number, text or identifier fits. */
export interface Usage {
  topic:
    | (typeof COUNTED)[number]
    | 'other'
    | 'stop'
    | 'start'
    | 'carrier-help'
    | 'carrier-stop'
    | 'carrier-start'
    | 'loop';
  language: Language;
  region?: Region;
}

/** The canary's text, which has no topic, language or region to remember. */
export interface CanaryUsage {
  canary: true;
  topic?: never;
  language?: never;
  region?: never;
}

declare const token: unique symbol;
/** A token made from a MessageSid by a one-way function, so that DynamoDB adds each message once; never stored. */
export type IdempotencyToken = string & { readonly [token]: true };

/** The token of a message: 36 characters, the most that DynamoDB takes. */
export function tokenFor(messageSid: string): IdempotencyToken {
  return createHash('sha256').update(`count:${messageSid}`).digest('base64url').slice(0, 36) as IdempotencyToken;
}
