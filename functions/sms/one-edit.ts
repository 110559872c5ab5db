/** Shorter words are too near to others to be misspelt; in letters. */
const SHORTEST = 4;
/** What is longer is no word, in letters. */
export const LONGEST_WORD = 24;

/**
 * Finds the words that a misspelling with one edit stands for, those with the smallest edit first. Two words are one
 * edit apart only where they share a form with a letter left out, so the words are kept by those forms; the forms are
 * made at the first use, which most texts never come to.
 */
export function oneEditFrom(words: readonly string[]): (misspelling: string) => string[] {
  let byForm: Map<string, string[]> | undefined;
  return (misspelling) => {
    if (misspelling.length > LONGEST_WORD) return [];
    byForm ??= keptByForm(words);
    const candidates = new Set(forms(misspelling).flatMap((form) => byForm?.get(form) ?? []));
    const near = [...candidates].map((word) => ({ word, cost: costOfOneEdit(misspelling, word) }));
    const least = Math.min(1, ...near.map(({ cost }) => cost));
    return near.filter(({ cost }) => cost === least).map(({ word }) => word);
  };
}

function keptByForm(words: readonly string[]): Map<string, string[]> {
  const kept = new Map<string, string[]>();
  for (const word of words) {
    if (word.length < SHORTEST || word.length > LONGEST_WORD) continue;
    for (const form of forms(word)) {
      const others = kept.get(form);
      if (others) others.push(word);
      else kept.set(form, [word]);
    }
  }
  return kept;
}

/** A word and what is left of it without each letter in turn. */
function forms(word: string): string[] {
  return [word, ...new Set([...word].map((_, i) => word.slice(0, i) + word.slice(i + 1)))];
}

const KEYBOARD = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const TO_NEIGHBOUR = 0.75;

const NEIGHBOURS = new Set(
  KEYBOARD.flatMap((row, y) =>
    [...row].flatMap((key, x) =>
      [row[x + 1], KEYBOARD[y + 1]?.[x], KEYBOARD[y + 1]?.[x - 1]].flatMap((next) =>
        next ? [key + next, next + key] : [],
      ),
    ),
  ),
);

/**
 * What the one edit between two words costs: a letter changed to its neighbour on the keyboard 0.75; changed to any
 * other, lost, added, or swapped with the next 1; Infinity where it takes more than one edit.
 */
export function costOfOneEdit(from: string, to: string): number {
  if (from === to) return 0;
  let at = 0;
  while (from[at] === to[at]) at += 1;
  const isSame = (skippedFrom: number, skippedTo: number) => from.slice(at + skippedFrom) === to.slice(at + skippedTo);
  if (isSame(1, 1)) return NEIGHBOURS.has(`${from[at]}${to[at]}`) ? TO_NEIGHBOUR : 1;
  if (isSame(1, 0) || isSame(0, 1)) return 1;
  return from[at] === to[at + 1] && from[at + 1] === to[at] && isSame(2, 2) ? 1 : Number.POSITIVE_INFINITY;
}
