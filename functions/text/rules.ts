import type { Content } from './content';
import { uncovered } from './cover';
import { decide } from './decide';
import { keyword } from './keyword';
import type { Match } from './match';
import { misspelledTerms } from './misspelling';
import { type Language, OTHER } from './names';
import { weigh } from './weigh';

export type Rule = 'keyword' | 'misspelt keyword' | 'words' | 'misspelt words' | 'nothing';

interface Found {
  rule: Rule;
  because: readonly Match[];
}

/** A text with what was found in it: as it was written, and in the words that were meant. */
interface Text {
  asWritten: readonly Match[];
  matches: readonly Match[];
  written: readonly string[];
  words: readonly string[];
  /** How many of the words are in the first line. */
  firstLine: number;
}

/** The first rule that finds a topic, and the terms that mean it. */
export function byTerms({ asWritten, matches, written, words, firstLine }: Text, content: Content): Found {
  return (
    byKeyword(asWritten, written, firstLine, content) ??
    byMisspeltKeyword(written, content) ??
    byWords(matches, words, content) ??
    byMisspeltWords(written, matches, words, content) ?? { rule: 'nothing', because: [] }
  );
}

export function withoutSkipped(words: readonly string[], { skip }: Content): string[] {
  return words.filter((word) => !skip.has(word));
}

function byKeyword(
  matches: readonly Match[],
  words: readonly string[],
  firstLine: number,
  content: Content,
): Found | undefined {
  const because = keyword(matches, words, firstLine, content);
  return because && { rule: 'keyword', because };
}

/** What a single word misspells among those that are texted alone: "eport" is REPORT and not "deport". */
function byMisspeltKeyword(words: readonly string[], content: Content): Found | undefined {
  const [word = '', ...others] = words;
  const because =
    others.length === 0 && !content.together.has(word) ? misspelledTerms(words, true, content) : undefined;
  return because && { rule: 'misspelt keyword', because };
}

function byWords(matches: readonly Match[], words: readonly string[], content: Content): Found | undefined {
  const because = decide(matches, words, content);
  return because && { rule: 'words', because };
}

/** What the text as a whole misspells, or else what is left of it without a region and the words around. */
function byMisspeltWords(
  written: readonly string[],
  matches: readonly Match[],
  words: readonly string[],
  content: Content,
): Found | undefined {
  const left = uncovered(matches, words, content.around);
  const because =
    misspelledTerms(written, written.length === 1, content) ??
    (left.length === 1 ? misspelledTerms(left, false, content) : undefined);
  return because && { rule: 'misspelt words', because };
}

/** What a text's words weigh together, if no term of the content has a say: a harmless phrase is nothing more, and a refused topic is not meant. */
export function byWeight(
  meant: readonly string[],
  matches: readonly Match[],
  language: Language,
  content: Content,
): readonly Match[] | undefined {
  if (matches.some(({ term }) => term.topic === OTHER)) return undefined;
  const refused = new Set(matches.filter(({ term }) => term.reach === 'never').map(({ term }) => term.topic));
  return weigh(
    meant,
    language,
    content.scales(language).filter(({ topic }) => !refused.has(topic)),
  );
}
