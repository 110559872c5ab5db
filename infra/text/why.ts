import type { Match } from '../../functions/text/match';
import { AND } from '../../functions/text/term';
import type { Reading } from '../../functions/text/understand';

const RULES: Record<Reading['rule'], string> = {
  machine: 'it has the whole form of an automatic text',
  keyword: 'it begins with a keyword',
  'misspelt keyword': 'it misspells a keyword',
  words: 'it says',
  'misspelt words': 'it misspells',
  weights: 'its words together weigh enough, most of all',
  place: 'it only names a place',
  nothing: 'nothing in it is known',
};

/** The rule and the words that decided what a text means, in words. */
export function why({ rule, because }: Pick<Reading, 'rule' | 'because'>): string {
  const found = [...new Set(because.map(named))];
  return found.length === 0 ? RULES[rule] : `${RULES[rule]}: ${found.join(', ')}`;
}

/** A pattern's parts without their language, or the words of a term as they are compared. */
function named({ term, pattern }: Match): string {
  if (!pattern) return `"${term.words.join(' ')}"`;
  return pattern.parts.map((part) => part.slice(part.indexOf(' ') + 1)).join(AND);
}
