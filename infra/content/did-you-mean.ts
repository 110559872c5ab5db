import { distance } from 'fastest-levenshtein';

const MOST_LISTED = 12;

/** The end of a sentence about an unknown name: the name that is nearest to it, or all that there are. */
export function didYouMean(name: string, names: readonly string[]): string {
  const most = name.length < 4 ? 1 : Math.max(2, Math.floor(name.length / 3));
  const nearest = names
    .map((candidate) => ({ candidate, edits: distance(name.toLowerCase(), candidate.toLowerCase()) }))
    .filter(({ edits }) => edits <= most)
    .sort((a, b) => a.edits - b.edits)[0];
  if (nearest) return `did you mean ${nearest.candidate}?`;
  if (names.length > MOST_LISTED) return 'write one that is there.';
  return names.length > 0 ? `use ${listed(names, 'or')}.` : 'there is none to choose from.';
}

/** `a`, `a and b`, `a, b and c`. */
export function allOf(names: readonly string[]): string {
  return listed(names, 'and');
}

function listed(names: readonly string[], word: string): string {
  const last = names.slice(-2).join(` ${word} `);
  return [...names.slice(0, -2), last].join(', ');
}
