import type { Content } from './content';
import { isWordless } from './cover';
import { possible } from './decide';
import { endOf, type Match } from './match';
import type { Topic } from './names';

/**
 * A keyword at the beginning of the text, or one that is all of its first line: it decides, unless more than a bare
 * word, or a word of a more urgent topic, means another one.
 */
export function keyword(
  matches: readonly Match[],
  words: readonly string[],
  firstLine: number,
  content: Content,
): Match[] | undefined {
  const begin = words.findIndex((word) => !content.lead.has(word) && !isWordless(word));
  const meant = possible(matches);
  const found = meant.filter(
    (match) =>
      match.term.reach === 'keyword' &&
      match.term.topic &&
      (match.at === begin || isAllOf(match, words, firstLine, content)),
  );
  const topic = found[0]?.term.topic;
  return topic && !meant.some((match) => isAnother(match, topic, content)) ? found : undefined;
}

function isAllOf(match: Match, words: readonly string[], firstLine: number, { lead, around }: Content): boolean {
  return (
    endOf(match) <= firstLine &&
    words
      .slice(0, firstLine)
      .every((word, i) => (match.at <= i && i < endOf(match)) || lead.has(word) || around.has(word))
  );
}

function isAnother({ term, pattern }: Match, keyword: Topic, { priority }: Content): boolean {
  const { topic, reach, words } = term;
  if (!topic || topic === keyword || reach === 'keyword' || reach === 'alone') return false;
  const isUrgent = priority.indexOf(topic) < priority.indexOf(keyword);
  return reach === 'always' || pattern !== undefined || words.length > 1 || isUrgent;
}
