import type { NearBy } from '../../functions/sms/near-by';
import type { Content } from '../../functions/text/content';
import { type Segments, segments } from '../../functions/text/segments';
import { type SaidTo, saidTo } from '../content/said-to';
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

const SPECIAL: Record<NonNullable<SaidTo['special']>, string> = {
  'carrier word': 'it is exactly a word that the carriers act on',
  echo: 'it is a reply of ours sent back',
};
const IN = 'it seems to be in a language that has one line:';

/** Reads texts one after another; the size of each reply is worked out once, since there are few replies and many texts. */
export function reader(content: Content, near?: NearBy): (text: string) => Reading {
  const sizes = new Map<string, Segments>();
  const sizeOf = (reply: string): Segments => {
    const size = sizes.get(reply) ?? segments(reply);
    sizes.set(reply, size);
    return size;
  };
  return (text) => {
    const { topic, language, region, reply, special, ...decided } = saidTo(text, content, near);
    const { further } = decided.meaning;
    const because = special ? SPECIAL[special] : further ? `${IN} ${further}` : why(decided);
    return { text, topic, language, region, why: because, reply, ...sizeOf(reply) };
  };
}
