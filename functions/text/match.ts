import type { Content, Language, Region, Term, TermTree, Topic } from './content';

/** A term of the content found in a text, at the word with this index. */
export interface Match {
  term: Term;
  at: number;
}

/** Every term and pattern found among the words, but for those inside a longer one: "child abuse" is not also "abuse". */
export function find(words: readonly string[], content: Content): Match[] {
  const all: Match[] = [];
  for (const at of words.keys()) {
    const here: Match[] = [];
    let branch: TermTree | undefined = content.terms;
    for (let i = at; branch; i += 1) {
      for (const term of branch.terms) here.push({ term, at });
      branch = branch.next.get(words[i] as string);
    }
    all.push(...here.reverse()); // the longest first
  }
  const terms = outermost(all);
  const places = placesOfParts(terms);
  const begun = [...places.keys()].flatMap((part) => content.patterns.get(part) ?? []);
  const complete = begun.filter(({ parts }) => areNear(parts.map((part) => places.get(part) ?? [])));
  return [...terms, ...complete.map(({ term }) => ({ term, at: 0 }))];
}

/** Drops each match inside a longer one of its kind, given in their order and the longest first; a pattern's part is dropped only inside a phrase that means nothing. */
function outermost(matches: readonly Match[]): Match[] {
  const last = { topic: { at: -1, end: 0 }, region: { at: -1, end: 0 }, other: { at: -1, end: 0 } };
  return matches.filter(({ term, at }) => {
    const end = at + term.words.length;
    if (term.part) return end > last.other.end;
    const kind = term.topic ? 'topic' : 'region';
    const isShorter = end < last[kind].end || (end === last[kind].end && at > last[kind].at);
    if (isShorter) return false;
    last[kind] = { at, end };
    if (term.topic === 'other') last.other = { at, end };
    return true;
  });
}

/** So many words may stand between two parts of a pattern, and so many places of a part are looked at. */
const NEAR = 6;
const MOST_PLACES = 16;

function placesOfParts(matches: readonly Match[]): Map<string, Match[]> {
  const places = new Map<string, Match[]>();
  for (const match of matches) {
    const { part } = match.term;
    if (part === undefined) continue;
    const found = places.get(part);
    if (!found) places.set(part, [match]);
    else if (found.length < MOST_PLACES) found.push(match);
  }
  return places;
}

/** Whether each part has a place such that all of these are near each other and none overlaps another. */
function areNear([places = [], ...others]: readonly Match[][], chosen: readonly Match[] = []): boolean {
  return places.some((place) => {
    const fits = chosen.every((other) => isNear(place, other));
    return fits && (others.length === 0 || areNear(others, [...chosen, place]));
  });
}

function isNear(a: Match, b: Match): boolean {
  const between = distance(a, b);
  return between >= 0 && between <= NEAR;
}

/** The words between two matches; negative where they overlap. */
function distance(a: Match, b: Match): number {
  return Math.max(a.at, b.at) - (a.at < b.at ? a.at + a.term.words.length : b.at + b.term.words.length);
}

/** The terms that decide the topic, all of one topic; undefined where none does. */
export function decide(matches: readonly Match[], words: readonly string[], content: Content): Term[] | undefined {
  const terms = matches.filter(({ term }) => term.topic && term.topic !== 'other').map(({ term }) => term);
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
