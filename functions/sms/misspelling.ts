import type { Content, Language, Term, Topic } from '../content/content';

const KEYBOARD = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const NEIGHBOUR = 0.75;

const NEIGHBOURS = new Set(
  KEYBOARD.flatMap((row, y) =>
    [...row].flatMap((key, x) =>
      [row[x + 1], KEYBOARD[y + 1]?.[x], KEYBOARD[y + 1]?.[x - 1]].flatMap((next) =>
        next ? [key + next, next + key] : [],
      ),
    ),
  ),
);

/**
 * The edits between two words (letters lost, added, changed or swapped with the next; a change to a neighbouring key
 * counts 0.75), or Infinity where there are more than `most`.
 */
export function edits(from: string, to: string, most: number): number {
  if (Math.abs(from.length - to.length) > most) return Infinity;
  let before: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, j) => j);
  for (let i = 1; i <= from.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= to.length; j += 1) {
      const a = from[i - 1] as string;
      const b = to[j - 1] as string;
      const changed = a === b ? 0 : NEIGHBOURS.has(a + b) ? NEIGHBOUR : 1;
      let least = Math.min((last[j] as number) + 1, (row[j - 1] as number) + 1, (last[j - 1] as number) + changed);
      if (i > 1 && j > 1 && a === to[j - 2] && from[i - 2] === b)
        least = Math.min(least, (before[j - 2] as number) + 1);
      row.push(least);
    }
    if (Math.min(...row) > most) return Infinity;
    [before, last] = [last, row];
  }
  const total = last[to.length] as number;
  return total <= most ? total : Infinity;
}

/** A whole text longer than this, in letters, is no misspelling of a term. */
const LONGEST_TERM = 24;

/** A misspelling is looked for in this many words of a text at most, so that the longest text costs little more. */
const MOST_CORRECTED = 32;

/** The words with each unknown one replaced by the word it sounds like, is run together from, or misspells. */
export function correct(words: readonly string[], language: Language | undefined, content: Content): string[] {
  let left = MOST_CORRECTED;
  return words.flatMap((word) => {
    if (left === 0 || isNumber(word) || isKnown(word, language, content)) return word;
    left -= 1;
    const heard = soundsLike(word, language, content);
    if (heard || word.length < 3) return heard ?? word;
    return splitInTwo(word, language, content) ?? content.misspelledWord(word)[0] ?? word;
  });
}

/** Whether a word is right as it stands, in the text's language or, where that is not known, in any. */
function isKnown(word: string, language: Language | undefined, content: Content): boolean {
  if (language) return content.known.get(language)?.has(word) ?? false;
  return [...content.known.values()].some((words) => words.has(word));
}

/** Finds the word that sounds like another where the given spellings sound alike; made ready at the first use. */
export function soundingLike(words: readonly string[], rules: Rules): (word: string) => string | undefined {
  let bySound: Map<string, string> | undefined;
  return (word) => {
    bySound ??= new Map(words.map((known) => [soundOf(known, rules), known]));
    return bySound.get(soundOf(word, rules));
  };
}

type Rules = readonly (readonly [written: string, heard: string])[];

function soundOf(word: string, rules: Rules): string {
  return rules.reduce((sound, [written, heard]) => sound.replaceAll(written, heard), word);
}

function soundsLike(word: string, language: Language | undefined, content: Content): string | undefined {
  const spoken = content.sounds.filter((sounds) => language === undefined || sounds.language === language);
  return spoken.map(({ heard }) => heard(word)).find((found) => found !== undefined);
}

function splitInTwo(word: string, language: Language | undefined, content: Content): string[] | undefined {
  for (let at = word.length - 2; at >= 2; at -= 1) {
    const parts = [word.slice(0, at), word.slice(at)] as const;
    const isLongEnough = Math.max(at, word.length - at) >= 4;
    if (isLongEnough && parts.every((part) => isKnown(part, language, content))) return [...parts];
  }
  return undefined;
}

/**
 * Finds the words that a misspelling with one edit stands for, those with the smallest edit first. Two words are one
 * edit apart only where they share a form with a letter left out, so the words are kept by those forms; the forms are
 * made at the first use, which most texts never come to.
 */
export function oneEditFrom(words: readonly string[]): (misspelling: string) => string[] {
  let byForm: Map<string, string[]> | undefined;
  return (misspelling) => {
    if (misspelling.length > LONGEST_TERM) return [];
    byForm ??= keptByForm(words);
    const candidates = new Set(forms(misspelling).flatMap((form) => byForm?.get(form) ?? []));
    const distances = [...candidates].map((word) => ({ word, distance: edits(misspelling, word, 1) }));
    const least = Math.min(...distances.map(({ distance }) => distance));
    return distances.filter(({ distance }) => distance === least && distance <= 1).map(({ word }) => word);
  };
}

const SHORTEST_MISSPELT = 4;

function keptByForm(words: readonly string[]): Map<string, string[]> {
  const kept = new Map<string, string[]>();
  for (const word of words) {
    if (word.length < SHORTEST_MISSPELT || word.length > LONGEST_TERM) continue;
    for (const form of forms(word)) {
      const others = kept.get(form);
      if (others) others.push(word);
      else kept.set(form, [word]);
    }
  }
  return kept;
}

/** A word and what is left of it without each letter in turn. */
function forms(word: string): string[] {
  return [word, ...new Set([...word].map((_, i) => word.slice(0, i) + word.slice(i + 1)))];
}

/** The terms that a whole text is a misspelling of, or is written together from; undefined where topics compete. */
export function misspelledTerms(text: string, isWholeText: boolean, content: Content): Term[] | undefined {
  if (text.length > LONGEST_TERM) return undefined;
  const terms = keysFor(text, content)
    .flatMap((key) => content.together.get(key) ?? [])
    .filter(({ topic }) => topic && (isWholeText || !content.lawEnforcement.has(topic)));
  const topics = new Set<Topic | undefined>(terms.map(({ topic }) => topic));
  if (topics.size > 1 && topics.has('help')) return terms.filter(({ topic }) => topic === 'help');
  return topics.size === 1 ? terms : undefined;
}

function keysFor(text: string, content: Content): string[] {
  if (content.together.has(text)) return [text];
  return isKnown(text, undefined, content) ? [] : content.misspelledTerm(text);
}

function isNumber(word: string): boolean {
  return word >= '0' && word < ':';
}
