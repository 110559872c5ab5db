import type { LanguageFile } from '../content/schema';
import { TO_TRANSLATE } from '../content/to-translate';
import type { Answers, Words } from './answers';
import { english } from './english';
import { spanish } from './spanish';

const WRITTEN: Record<string, (words: Words) => LanguageFile> = { en: english, es: spanish };

/** The file of a language. What was answered is in the main language; in others, and in a language that we cannot write, each line waits to be translated. */
export function languageFileFor(code: string, { languages, topics, hidden, ...answers }: Answers): LanguageFile {
  const write = WRITTEN[code];
  const isMain = code === languages[0];
  if (write && isMain) return write({ ...answers, topics, hidden });
  if (write) return withTopicsToTranslate(write({ ...answers, topics: [], hidden: hidden.map(marked) }), topics);
  const { voice: _, ...file } = english({ ...answers, topics, hidden });
  const texts = marked({ ...file, common: [], around: [], skip: [], lead: [] });
  const own = isMain ? { hidden, words: { ...texts.words, ...wordsOf(topics) } } : {};
  return { ...texts, ...own, name: nameOf(code), reviewed: false };
}

/** The topics were named in the main language, so their words need no translation. */
function wordsOf(topics: readonly string[]): LanguageFile['words'] {
  return Object.fromEntries(
    topics.map((name) => [name, { keyword: [name.replaceAll('-', ' ')], alone: [name.replaceAll('-', ' ')] }]),
  );
}

function withTopicsToTranslate(file: LanguageFile, topics: readonly string[]): LanguageFile {
  const replies = topics.map((name) => [
    name,
    [marked(`Call {{hotline.call}} about ${name}.`), 'Crisis: {{crisis.call}}.'],
  ]);
  const words = topics.map((name) => [name, { keyword: [marked(name)], alone: [marked(name)] }]);
  return {
    ...file,
    replies: { ...file.replies, ...Object.fromEntries(replies) },
    words: { ...file.words, ...Object.fromEntries(words) },
  };
}

/** With the mark before every text in it. */
function marked<T>(value: T): T {
  if (typeof value === 'string') return `${TO_TRANSLATE}${value}` as T;
  if (Array.isArray(value)) return value.map(marked) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, marked(one)])) as T;
}

function nameOf(code: string): string {
  const name = new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? code;
  return name.replace(/^./u, (first) => first.toUpperCase());
}
