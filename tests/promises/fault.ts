import type { Clock } from './clock';
import type { Answer } from './fault-tally';
import type { Text } from './fault-texts';
import type { Hotline } from './hotline';

/** A fault on the way of some texts. */
export interface Fault {
  name: string;
  env?: Record<string, string>;
  /** Its environments have a clock that can be set. */
  clock?: true;
  /** The folder of another bundle than the synthesised one. */
  bundle?: () => Promise<string>;
  bodies?: (howMany: number) => readonly Text[];
  /** Nothing reaches the webhook: the fallback gets every text. */
  webhookDown?: true;
  /** Each text is known to be Twilio's: none is answered without being counted. */
  verified?: true;
  texts?: number;
  /** Each environment gets so many texts, and the first of them waits for its start; otherwise all start before. */
  textsEach?: number;
  sideBySide?: number;
  /** The texts in equal parts: what happens before each, and who may answer it. */
  stages: readonly Stage[];
}

export interface Stage {
  set?(hotline: Hotline, clock: Clock): unknown;
  may: readonly Answer[];
  /** What Twilio signs with, if not with the usual token. */
  token?: string;
  /** The key of a Webhooks Rule, if it signs by one. */
  sharedKey?: string;
  /** The day on which the texts must be counted, `2027-01-31`. */
  day?: string;
}
