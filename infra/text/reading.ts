import { answer } from '../../functions/sms/answer';
import { reserved } from '../../functions/sms/carrier-words';
import type { Content } from '../../functions/text/content';
import { type Segments, segments } from '../../functions/text/segments';
import { understand } from '../../functions/text/understand';

/** What a text is taken for and gets; the reply is empty for a word that the carriers act on themselves. */
export interface Reading extends Segments {
  text: string;
  topic: string;
  language: string;
  region: string;
  reply: string;
}

/** Reads texts one after another; the size of each reply is worked out once, since there are few replies and many texts. */
export function reader(content: Content): (text: string) => Reading {
  const sizes = new Map<string, Segments>();
  const sizeOf = (reply: string): Segments => {
    const size = sizes.get(reply) ?? segments(reply);
    sizes.set(reply, size);
    return size;
  };
  return (text) => {
    const word = reserved(text);
    const { topic, region = '', ...meaning } = understand(text, content);
    const reply = word ? '' : answer({ ...meaning, topic, ...(region && { region }) }, content);
    return { text, topic: word ?? topic, language: meaning.language, region, reply, ...sizeOf(reply) };
  };
}
