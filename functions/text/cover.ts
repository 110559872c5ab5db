import type { Content } from './content';
import { endOf, type Match } from './match';

const DIGIT = /\d/;

/** Whether it is a number, an emoji, or has a digit in it as postal codes have. */
export function isWordless(word: string): boolean {
  const first = word[0] as string;
  return DIGIT.test(word) || ((first < 'a' || first > 'z') && !/\p{L}/u.test(word));
}

/** The words that no match and no list of words that may stand around one accounts for; a number or an emoji needs none. */
export function uncovered(matches: readonly Match[], words: readonly string[], around: Content['around']): string[] {
  const covered = new Set<number>();
  for (const match of matches) {
    if (match.term.part) continue;
    for (let i = match.at; i < endOf(match); i += 1) covered.add(i);
  }
  return words.filter((word, i) => !covered.has(i) && !around.has(word) && !isWordless(word));
}
