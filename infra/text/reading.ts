import { answer, isSilent } from '../../functions/sms/answer';
import { reserved, twilioAnswers } from '../../functions/sms/carrier-words';
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
    const isAnswered = !word && topic !== 'machine' && !isSilent(text, meaning, content);
    const reply = isAnswered ? answer(meaning, content) : '';
    const because = word ? 'it is exactly a word that the carriers act on' : why(decided);
    return { text, topic: word ?? topic, language, region, why: because, reply, ...sizeOf(reply) };
  };
}
