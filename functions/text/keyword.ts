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
  const meant = possible(matches);
  const found = meant.filter((match) => match.term.topic && isKeyword(match, words, firstLine, content));
  const topic = found[0]?.term.topic;
  return topic && !meant.some((match) => isAnother(match, topic, content)) ? found : undefined;
}

/** Whether a keyword stands where it means something, though something more urgent may be said besides. */
export function isKeyword(match: Match, words: readonly string[], firstLine: number, content: Content): boolean {
  if (match.term.reach !== 'keyword') return false;
  const begin = words.findIndex((word) => !content.lead.has(word) && !isWordless(word));
  return match.at === begin || isAllOf(match, words, firstLine, content);
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
