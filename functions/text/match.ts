import type { Content } from './content';
import { OTHER } from './names';
import type { Pattern, Term, TermTree } from './term';

/** A term of the content found in a text, at the word with this index; of a pattern, what it consists of. */
export interface Match {
  term: Term;
  at: number;
  pattern?: Pattern;
}

/** Every term and pattern found among the words, but for those inside a longer one: "child abuse" is not also "abuse". */
export function find(words: readonly string[], content: Content): Match[] {
  const all: Match[] = [];
  const unknown = new Set<string>();
  for (const [at, first] of words.entries()) {
    let branch: TermTree | undefined = unknown.has(first) ? undefined : content.terms.next.get(first);
    if (!branch) {
      unknown.add(first);
      continue;
    }
    const here: Match[] = [];
    for (let i = at + 1; branch; i += 1) {
      for (const term of branch.terms) here.push({ term, at });
      branch = branch.next.get(words[i] as string);
    }
    all.push(...here.reverse()); // the longest first
  }
  const terms = outermost(all);
  const places = placesOfParts(terms);
  const begun = [...places.keys()].flatMap((part) => content.patterns.get(part) ?? []);
  const complete = begun.filter(
    ({ parts }) => parts.every((part) => places.has(part)) && areNear(parts.map((part) => places.get(part) ?? [])),
  );
  return [...terms, ...complete.map((pattern) => ({ term: pattern.term, at: 0, pattern }))];
}

/** Drops each match inside a longer one of its kind, given in their order and the longest first; a pattern's part is dropped only inside a phrase that means nothing. */
function outermost(matches: readonly Match[]): Match[] {
  const last = { topic: { at: -1, end: 0 }, region: { at: -1, end: 0 }, other: { at: -1, end: 0 } };
  return matches.filter(({ term, at }) => {
    const end = endOf({ term, at });
    if (term.part || term.asks) return end > last.other.end;
    if (term.poster && end <= Math.max(last.topic.end, last.region.end)) return false; // BLUE is not Blue Springs
    const kind = term.topic ? 'topic' : 'region';
    const isShorter = end < last[kind].end || (end === last[kind].end && at > last[kind].at);
    if (isShorter) return false;
    last[kind] = { at, end };
    if (term.topic === OTHER) last.other = { at, end };
    return true;
  });
}

/** The index behind the last word of a match. */
export function endOf({ term, at }: Match): number {
  return at + term.words.length;
}

/** So many words may stand between two parts of a pattern, and so many places of a part are looked at. */
const NEAR = 6;
const MAX_PLACES = 16;

function placesOfParts(matches: readonly Match[]): Map<string, Match[]> {
  const places = new Map<string, Match[]>();
  for (const match of matches) {
    const { part } = match.term;
    if (part === undefined) continue;
    const found = places.get(part);
    if (!found) places.set(part, [match]);
    else if (found.length < MAX_PLACES) found.push(match);
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
  const between = Math.max(a.at, b.at) - (a.at < b.at ? endOf(a) : endOf(b));
  return between >= 0 && between <= NEAR;
}
