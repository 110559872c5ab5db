import type { Content } from './content';
import { uncovered } from './cover';
import { endOf, type Match } from './match';
import type { Language, Region } from './names';

/**
 * The region that was typed, as a name, a town or a ZIP code. A bare code ("mo") counts if nothing else is said or at the
 * end, as in an address; a name that is not only a town's, if it is all there is.
 */
export function regionOf(
  matches: readonly Match[],
  words: readonly string[],
  content: Content,
  language: Language | undefined,
): Region | undefined {
  const typed = matches.find((match) => {
    const { region, reach, language: own } = match.term;
    if (region === undefined || region === 'none') return false;
    if (reach === 'anywhere') return true;
    if (reach === 'keyword') return uncovered(matches, words, content.lead).length === 0;
    const isLast = endOf(match) === words.length;
    return (language ?? own) === own && (isLast || uncovered(matches, words, content.around).length === 0);
  });
  return (typed?.term.region as Region | undefined) ?? regionOfZip(words, content);
}

/** At either end, or behind the first word: in the middle of a sentence it is a sum of money as likely as not. */
function regionOfZip(words: readonly string[], { zips }: Content): Region | undefined {
  const zip = words.find((word, i) => isZip(word) && (i < 2 || i >= words.length - 2));
  return zip ? zips.get(zip.slice(0, 3)) : undefined;
}

function isZip(word: string): boolean {
  return /^\d{5}$/.test(word) && !word.endsWith('000');
}
