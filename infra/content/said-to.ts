import { reserved, twilioAnswers } from '../../functions/sms/carrier-words';
import type { NearBy } from '../../functions/sms/near-by';
import { whatWeSay } from '../../functions/sms/receive';
import type { Content } from '../../functions/text/content';
import { type Reading, read } from '../../functions/text/understand';

/** What a text is taken for and gets, with what decided it; the reply is empty if there is none. */
export interface SaidTo extends Reading {
  topic: string;
  language: string;
  region: string;
  reply: string;
  /** That it is exactly a word that the carriers act on themselves, or a reply of ours sent back. */
  special?: 'carrier word' | 'echo';
}

/** Where texts are taken to go: to a number of ten digits, on which Twilio acts on STOP and START. */
const LONG_CODE = '+15555550100';

/** What a person gets who texts this for the first time. */
export function saidTo(text: string, content: Content, near?: NearBy): SaidTo {
  const reading = read(text, content);
  const { topic, language, region = '' } = reading.meaning;
  const word = twilioAnswers(text, LONG_CODE, 'twilio') ? reserved(text) : undefined;
  if (word) return { ...reading, topic: word, language, region, reply: '', special: 'carrier word' };
  const said = whatWeSay({ body: text, hasPicture: false }, reading.meaning, content, near);
  const shared = { ...reading, language, region, reply: said?.full ?? '' };
  return said?.usage.topic === 'loop' ? { ...shared, topic: 'loop', special: 'echo' } : { ...shared, topic };
}
