import { reserved, twilioAnswers } from '../../functions/sms/carrier-words';
import { whatWeSay } from '../../functions/sms/receive';
import type { Content } from '../../functions/text/content';
import { type Segments, segments } from '../../functions/text/segments';
import { read } from '../../functions/text/understand';
import { why } from './why';

/** What a text is taken for and gets; the reply is empty if there is none, as to a word that the carriers act on themselves. */
export interface Reading extends Segments {
  text: string;
  topic: string;
  language: string;
  region: string;
  /** What decided it. */
  why: string;
  reply: string;
}

/** Where texts are taken to go: to a number of ten digits, on which Twilio acts on STOP and START. */
const LONG_CODE = '+15555550100';

const ECHO = 'it is a reply of ours sent back';
const IN = 'it seems to be in a language that has one line:';

/** Reads texts one after another; the size of each reply is worked out once, since there are few replies and many texts. */
export function reader(content: Content): (text: string) => Reading {
  const sizes = new Map<string, Segments>();
  const sizeOf = (reply: string): Segments => {
    const size = sizes.get(reply) ?? segments(reply);
    sizes.set(reply, size);
    return size;
  };
  return (text) => {
    const word = twilioAnswers(text, LONG_CODE, 'twilio') ? reserved(text) : undefined;
    const { meaning, ...decided } = read(text, content);
    const { topic, language, region = '' } = meaning;
    const said = word ? undefined : whatWeSay({ body: text, hasPicture: false }, meaning, content);
    const isEcho = said?.usage.topic === 'loop';
    const found = meaning.further ? `${IN} ${meaning.further}` : why(decided);
    const because = word ? 'it is exactly a word that the carriers act on' : isEcho ? ECHO : found;
    const reply = said?.full ?? '';
    return { text, topic: word ?? (isEcho ? 'loop' : topic), language, region, why: because, reply, ...sizeOf(reply) };
  };
}
