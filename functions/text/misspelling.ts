import type { Content } from './content';
import type { Match } from './match';
import type { Language } from './names';
import { MAX_WORD_LENGTH } from './one-edit';
import { lookUp, type Table, tableOf } from './table';
import type { Term } from './term';

/** A misspelling is looked for in this many different words of a text at most, so that the longest text costs little more. */
const MAX_CORRECTED = 32;

type Spelling = Content['spelling'][number];

/** The words with each unknown one replaced by the word it sounds like, is run together from, or misspells. */
export function correct(words: readonly string[], language: Language | undefined, content: Content): string[] {
  const spellings = content.spelling.filter((spelling) => language === undefined || spelling.language === language);
  const done = new Map<string, string | string[]>();
  return words.flatMap((word) => {
    const before = done.get(word);
    if (before !== undefined) return before;
    if (word.length > MAX_WORD_LENGTH || isNumber(word) || isKnown(word, spellings) || done.size === MAX_CORRECTED)
      return word;
    const instead = corrected(word, spellings);
    done.set(word, instead);
    return instead;
  });
}

function isKnown(word: string, spellings: readonly Spelling[]): boolean {
  return spellings.some(({ isKnown: knows }) => knows(word));
}

function corrected(word: string, spellings: readonly Spelling[]): string | string[] {
  const heard = spellings.map(({ soundsLike }) => soundsLike(word)).find((found) => found !== undefined);
  if (heard || word.length < 3) return heard ?? word;
  return splitInTwo(word, spellings) ?? spellings.flatMap(({ misspells }) => misspells(word))[0] ?? word;
}

/** Finds the word that sounds like another if the given spellings sound alike. */
export function soundingLike(sounded: Table, rules: Rules): (word: string) => string | undefined {
  return (word) => lookUp(soundOf(word, rules), sounded);
}

/** Words by their sound, the last of those that sound alike. */
export function bySound(words: readonly string[], rules: Rules): Table {
  return tableOf(new Map(words.map((word) => [soundOf(word, rules), word])));
}

type Rules = readonly (readonly [written: string, heard: string])[];

function soundOf(word: string, rules: Rules): string {
  return rules.reduce((sound, [written, heard]) => sound.replaceAll(written, heard), word);
}

function splitInTwo(word: string, spellings: readonly Spelling[]): string[] | undefined {
  for (let at = word.length - 2; at >= 2; at -= 1) {
    const parts = [word.slice(0, at), word.slice(at)] as const;
    const isLongEnough = Math.max(at, word.length - at) >= 4;
    if (isLongEnough && parts.every((part) => isKnown(part, spellings))) return [...parts];
  }
  return undefined;
}

/** The terms that words misspell or are written together from; if topics compete, what is texted alone wins, then the fallback. */
export function misspelledTerms(words: readonly string[], isWholeText: boolean, content: Content): Match[] | undefined {
  const terms = keysFor(words, content)
    .flatMap((key) => content.together.get(key) ?? [])
    .filter(({ topic }) => topic && (isWholeText || content.kinds.get(topic) !== 'law-enforcement'));
  const alone = terms.filter(({ reach }) => reach === 'alone' || reach === 'keyword');
  const found =
    ofOneTopic(terms) ?? ofOneTopic(alone) ?? ofOneTopic(alone.filter(({ topic }) => topic === content.fallback));
  return found?.map((term) => ({ term, at: 0 }));
}

function ofOneTopic(terms: readonly Term[]): Term[] | undefined {
  return new Set(terms.map(({ topic }) => topic)).size === 1 ? [...terms] : undefined;
}

function keysFor(words: readonly string[], content: Content): string[] {
  const together = words.join('');
  if (content.together.has(together)) return [together];
  return words.every((word) => isKnown(word, content.spelling)) ? [] : content.misspelledTerm(together);
}

function isNumber(word: string): boolean {
  return word >= '0' && word < ':';
}
