import type { Content } from './content';
import { uncovered } from './cover';
import { isAsked, isSmallTalk } from './kinds';
import type { Match } from './match';
import { OTHER, type Topic } from './names';
import { speaksAsWitness } from './speaker';

/** The matches that decide the topic, all of one topic; undefined if none does. */
export function decide(matches: readonly Match[], words: readonly string[], content: Content): Match[] | undefined {
  const meant = possible(matches);
  const isOfficial = ({ term }: Match) => content.kinds.get(term.topic as Topic) === 'law-enforcement';
  const always = meant.filter(({ term }) => term.reach === 'always');
  if (!always.every(isOfficial)) return first(always, meant, content);
  const anywhere = meant.filter(({ term }) => term.reach === 'anywhere' || term.reach === 'witness');
  if (always.length + anywhere.length > 0) return first([...always, ...anywhere], meant, content);
  const alone = meant.filter((match) => isAlone(match, matches, words, content));
  const harmless = alone.filter((match) => !isOfficial(match));
  return first(harmless.length > 0 ? harmless : alone, meant, content);
}

/** The matches that may mean a topic, for this speaker and with all that he says. */
export function possible(matches: readonly Match[]): Match[] {
  const refused = new Set(matches.filter(({ term }) => term.reach === 'never').map(({ term }) => term.topic));
  const isWitness = speaksAsWitness(matches);
  return matches.filter(({ term: { topic, reach } }) => {
    if (topic === undefined || topic === OTHER || refused.has(topic)) return false;
    return reach !== 'witness' || isWitness;
  });
}

/** Whether the rest of the text may stand around a match; around what nobody asks about less may, and around small talk no place. */
function isAlone({ term }: Match, matches: readonly Match[], words: readonly string[], content: Content): boolean {
  const kind = content.kinds.get(term.topic as Topic);
  const covering = isSmallTalk(kind) ? matches.filter(({ term }) => term.topic) : matches;
  const around = isAsked(kind) ? content.around : content.lead;
  return uncovered(covering, words, around).length === 0;
}

/** The matches of the topic that comes first in the content's priority. */
function first(candidates: readonly Match[], meant: readonly Match[], content: Content): Match[] | undefined {
  const after = afterSelf(meant, content);
  const left = candidates.filter(({ term }) => !after.includes(term.topic as Topic));
  const topic = content.priority.find((one) => left.some(({ term }) => term.topic === one));
  return topic && left.filter(({ term }) => term.topic === topic);
}

/** Violence against the one who writes comes before a child that she tells of, but not if she may be a child: topics that wait. */
function afterSelf(meant: readonly Match[], { selfBefore }: Content): Topic[] {
  const isSelf = (topic: Topic) => meant.some(({ term }) => term.topic === topic && term.variant === 'self');
  return selfBefore.filter(([own, other]) => isSelf(own) && !isSelf(other)).map(([, other]) => other);
}
