import type { Content } from './content';
import { uncovered } from './cover';
import { endOf, type Match } from './match';
import type { Language, Region } from './names';

/**
 * The region that was typed, as a name or a town. A bare code ("mo") counts if nothing else is said or at the
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
  return typed?.term.region as Region | undefined;
}
