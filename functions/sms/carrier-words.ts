import { channelOf, isShortCode } from './sender';

const STOP = ['STOP', 'STOPALL', 'UNSUBSCRIBE', 'CANCEL', 'END', 'QUIT', 'REVOKE', 'OPTOUT'];
const START = ['START', 'YES', 'UNSTOP'];

/** The words that Twilio or the carriers act on; they never get another meaning. */
export const RESERVED: readonly string[] = [...STOP, ...START];

/** Whether a text is exactly one such word, but for case and the space around it. */
export function reserved(body: string): 'stop' | 'start' | undefined {
  if (STOP.some((word) => isWord(body, word))) return 'stop';
  return START.some((word) => isWord(body, word)) ? 'start' : undefined;
}

/** Who acts on STOP and START of a long code or toll-free number: Twilio by default, nobody but us if its handling is switched off. */
export type OptOuts = 'twilio' | 'ours';

/**
 * Whether Twilio answers a reserved word by itself, so that we say nothing; for texts without OptOutType, which tells
 * by itself. Twilio acts for long codes, toll-free numbers and RCS, never for stand-alone short codes, WhatsApp or
 * Messenger. YES is also what a person says, and does not opt in again on toll-free: it is always answered.
 * https://help.twilio.com/articles/223134027
 */
export function twilioAnswers(body: string, to: string, optOuts: OptOuts): boolean {
  return reserved(body) !== undefined && !isWord(body, 'YES') && twilioActsOn(to, optOuts);
}

/** Whether Twilio acts on words that come to this number at all. */
export function twilioActsOn(to: string, optOuts: OptOuts): boolean {
  if (optOuts === 'ours') return false;
  const channel = channelOf(to);
  return channel === undefined ? !isShortCode(to) : channel === 'rcs' || channel === 'sms';
}

/** In lower case, because the upper case of other letters can be S. */
function isWord(body: string, word: string): boolean {
  return body.trim().toLowerCase() === word.toLowerCase();
}
