import type { Content, Language, Region, Term, Topic } from '../content/content';

/** A term of the content found in a text, at the word with this index. */
export interface Match {
  term: Term;
  at: number;
}

/** Every term found among the words, but for those inside a longer one: "child abuse" is not also "abuse". */
export function find(words: readonly string[], content: Content): Match[] {
  const all: Match[] = [];
  for (const [at, word] of words.entries()) {
    const topicAndRegion = new Map<boolean, number>();
    for (const term of content.terms.get(word) ?? []) {
      const isRegion = term.region !== undefined;
      const longest = topicAndRegion.get(isRegion) ?? 0;
      if (term.words.length < longest || !term.words.every((w, i) => words[at + i] === w)) continue;
      topicAndRegion.set(isRegion, term.words.length);
      all.push({ term, at });
    }
  }
  return outermost(all);
}

/** Drops what ends no later than a match that began earlier; at equal starts only the longest were kept. */
function outermost(matches: readonly Match[]): Match[] {
  const reached = { topic: { at: -1, end: 0 }, region: { at: -1, end: 0 } };
  return matches.filter(({ term, at }) => {
    const last = reached[term.region === undefined ? 'topic' : 'region'];
    const end = at + term.words.length;
    if (end <= last.end && at > last.at) return false;
    Object.assign(last, { at, end });
    return true;
  });
}

/** The terms that decide the topic, all of one topic; undefined where none does. */
export function decide(matches: readonly Match[], words: readonly string[], content: Content): Term[] | undefined {
  const terms = matches.filter(({ term }) => term.topic).map(({ term }) => term);
  const always = terms.filter((term) => term.reach === 'always');
  if (always.length > 0) return first(always, content);
  const anywhere = terms.filter((term) => term.reach === 'anywhere');
  if (anywhere.length > 0) return first(anywhere, content);
  if (!isAllCovered(matches, words, content)) return undefined;
  const harmless = terms.filter((term) => !content.lawEnforcement.has(term.topic as Topic));
  return first(harmless.length > 0 ? harmless : terms, content);
}

/** The terms of the topic that comes first in the content's priority. */
function first(terms: readonly Term[], content: Content): Term[] | undefined {
  const topic = content.priority.find((candidate) => terms.some((term) => term.topic === candidate));
  return topic && terms.filter((term) => term.topic === topic);
}

/** The region that was typed; a bare code ("mo") counts where nothing else is said or at the end, as in an address. */
export function regionOf(
  matches: readonly Match[],
  words: readonly string[],
  content: Content,
  language: Language | undefined,
): Region | undefined {
  const typed = matches.find(({ term, at }) => {
    if (term.region === undefined || term.region === 'none') return false;
    if (term.reach === 'anywhere') return true;
    const isLast = at + term.words.length === words.length;
    return (language ?? term.language) === term.language && (isLast || isAllCovered(matches, words, content));
  });
  return typed?.term.region as Region | undefined;
}

/** The words that no match and no list of words that may stand around one accounts for. */
export function uncovered(matches: readonly Match[], words: readonly string[], content: Content): string[] {
  const covered = new Set(matches.flatMap(({ term, at }) => term.words.map((_, i) => at + i)));
  return words.filter((word, i) => !covered.has(i) && !content.around.has(word));
}

function isAllCovered(matches: readonly Match[], words: readonly string[], content: Content): boolean {
  return uncovered(matches, words, content).length === 0;
}
