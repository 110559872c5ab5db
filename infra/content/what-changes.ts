import { isDeepStrictEqual } from 'node:util';
import { NONE } from '../../functions/places/services';
import { nearBy } from '../../functions/sms/near-by';
import { loadContent } from '../../functions/text/load';
import { OTHER } from '../../functions/text/names';
import type { Meaning } from '../../functions/text/understand';
import { compile } from './compile';
import { compileServices } from './compile-services';
import { saidTo } from './said-to';
import type { ContentFiles } from './schema';

/** What a text is taken for and gets; the reply is empty if there is none. */
export interface Answered {
  topic: string;
  language: string;
  region: string;
  /** The word of the poster that it is counted under. */
  poster: string;
  reply: string;
}

/** A text that is answered or counted otherwise than before. */
export interface Change {
  text: string;
  before: Answered;
  after: Answered;
  /** Whether it is taken for something else. If not, only the words of its reply are others. */
  isReread: boolean;
  /** Whether it was taken for what it should be, and no longer is. */
  isLost: boolean;
}

/** A text to try; `ok` are the topics that it may be taken for, if that is known. */
export interface Tried {
  text: string;
  ok?: readonly string[];
}

/**
 * Which texts get another reply, or are counted otherwise, if the files `after` take the place of `before`. Both are
 * checked, and not changed afterwards: what they answer is kept for the next comparison.
 */
export function whatChanges(before: ContentFiles, after: ContentFiles, texts: readonly Tried[]): Change[] {
  const [was, is] = [readerOf(before), readerOf(after)];
  return texts.flatMap(({ text, ok }) => {
    const [then, now] = [was(text), is(text)];
    if (isDeepStrictEqual(then.answered, now.answered)) return [];
    const isReread = then.meaning !== now.meaning;
    const isLost = isOneOf(ok, then.answered, before) && !isOneOf(ok, now.answered, after);
    return [{ text, before: then.answered, after: now.answered, isReread, isLost }];
  });
}

/** What is not understood gets the reply of the fallback, and so counts as taken for it. */
function isOneOf(ok: readonly string[] = [], { topic }: Answered, { hotlines: { fallback } }: ContentFiles): boolean {
  const replyOf = (one: string) => (one === OTHER ? fallback : one);
  return ok.map(replyOf).includes(replyOf(topic));
}

interface Read {
  answered: Answered;
  /** As text, to compare it by. */
  meaning: string;
}

type Reader = (text: string) => Read;

const readers = new WeakMap<ContentFiles, Reader>();

/** Local services are named as they are open then: at noon on a Wednesday in Chicago. */
const NOON = new Date('2026-01-07T18:00:00Z');

function readerOf(files: ContentFiles): Reader {
  const reader = readers.get(files) ?? remembering(readerFor(files));
  readers.set(files, reader);
  return reader;
}

function readerFor(files: ContentFiles): Reader {
  const content = loadContent(compile(files));
  const services = compileServices(files) ?? NONE;
  const near = nearBy(content, () => services, NOON);
  return (text) => {
    const { topic, language, region, reply, meaning } = saidTo(text, content, near);
    const { poster = '' } = meaning;
    return { answered: { topic, language, region, poster, reply }, meaning: `${topic} ${described(meaning)}` };
  };
}

function remembering(reader: Reader): Reader {
  const known = new Map<string, Read>();
  return (text) => {
    const read = known.get(text) ?? reader(text);
    known.set(text, read);
    return read;
  };
}

function described({ topic, variant, language, languageKnown, further, region, poster }: Meaning): string {
  return JSON.stringify([topic, variant, language, languageKnown, further, region, poster]);
}
