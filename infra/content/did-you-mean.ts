import { distance } from 'fastest-levenshtein';

const MAX_LISTED = 16;

/** The end of a sentence about an unknown name: the name that is nearest to it, or all that there are. */
export function didYouMean(name: string, names: readonly string[]): string {
  const maxEdits = name.length < 4 ? 1 : Math.max(2, Math.floor(name.length / 3));
  const nearest = names
    .map((candidate) => ({ candidate, edits: distance(name.toLowerCase(), candidate.toLowerCase()) }))
    .filter(({ edits }) => edits <= maxEdits)
    .sort((a, b) => a.edits - b.edits)[0];
  if (nearest) return `did you mean ${nearest.candidate}?`;
  if (names.length === 0) return 'take it out.';
  return names.length > MAX_LISTED ? 'use one that exists.' : `use ${oneOf(names)}.`;
}

/** `a`, `a and b`, `a, b and c`. */
export function allOf(names: readonly string[]): string {
  return listed(names, 'and');
}

/** `a`, `a or b`, `a, b or c`. */
export function oneOf(names: readonly string[]): string {
  return listed(names, 'or');
}

function listed(names: readonly string[], word: string): string {
  const last = names.slice(-2).join(` ${word} `);
  return [...names.slice(0, -2), last].join(', ');
}
