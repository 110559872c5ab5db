import { createHash } from 'node:crypto';
import type { Language, Poster, Region, Topic } from '../text/names';

/** Words that the carriers act on, texts that Twilio has answered itself, and loops: counted, but about no topic. */
export const CARRIER_WORDS = ['stop', 'start', 'carrier-help', 'carrier-stop', 'carrier-start', 'loop'] as const;
export type CarrierWord = (typeof CARRIER_WORDS)[number];

/** What may be remembered of a text: names that the content has and closed unions, into which no number, text or identifier fits. */
export interface Usage {
  /** `thanks` is whatever asks for nothing. */
  topic: Topic | 'thanks' | CarrierWord;
  language: Language;
  region?: Region;
  /** The poster whose word the text begins with. */
  poster?: Poster;
}

/** The canary's text, of which nothing else is remembered. */
export interface CanaryUsage {
  canary: true;
  topic?: never;
  language?: never;
  region?: never;
  poster?: never;
}

declare const token: unique symbol;
/** A token made from a MessageSid by a one-way function, so that DynamoDB adds each message once; never stored. */
export type IdempotencyToken = string & { readonly [token]: true };

/** The token of a message: 36 characters, the most that DynamoDB takes. */
export function tokenFor(messageSid: string): IdempotencyToken {
  return createHash('sha256').update(`count:${messageSid}`).digest('base64url').slice(0, 36) as IdempotencyToken;
}
