import { grouped } from './grouped';
import { lookUp, type Table, tableOf } from './table';

/** Shorter words are too near to others to be misspelt; in letters. */
const MIN_WORD_LENGTH = 4;
/** What is longer is no word, in letters. */
export const MAX_WORD_LENGTH = 24;

/**
 * Finds the words that a misspelling with one edit stands for, those with the smallest edit first. One edit leaves the
 * first two letters or the last two as they are, and the length within one, so `words` are kept by these.
 */
export function oneEditFrom(words: Table): (misspelling: string) => string[] {
  return (misspelling) => {
    if (misspelling.length > MAX_WORD_LENGTH) return [];
    const near = new Map<string, Near>();
    for (const end of endsLookedAt(misspelling)) {
      const kept = lookUp(end, words) ?? '';
      for (let from = 0; from < kept.length; from = endOfWord(kept, from) + 1) {
        const word = kept.slice(from, kept.indexOf(' ', from));
        const cost = costOfOneEdit(misspelling, word);
        if (cost > 1) continue;
        const place = Number(kept.slice(from + word.length, endOfWord(kept, from)));
        near.set(word, { word, place, cost, at: placeOfEdit(misspelling, word) });
      }
    }
    const sorted = [...near.values()].sort((a, b) => a.cost - b.cost || a.at - b.at || a.place - b.place);
    return sorted.filter(({ cost }) => cost === sorted[0]?.cost).map(({ word }) => word);
  };
}

/** A word and its place among all. */
interface Near {
  word: string;
  place: number;
  cost: number;
  at: number;
}

/** Words, each with its place, by what an edit may leave of them. */
export function byEnds(words: readonly string[]): Table {
  const kept = [...words.entries()]
    .filter(([, word]) => word.length >= MIN_WORD_LENGTH && word.length <= MAX_WORD_LENGTH)
    .flatMap(([place, word]) =>
      [start(word, word.length), finish(word, word.length)].map((end) => ({ end, one: `${word} ${place}` })),
    );
  return tableOf(
    [...grouped(kept, ({ end }) => end)].map(([end, those]) => [end, those.map(({ one }) => one).join(',')]),
  );
}

/** Where a word and its place end in a list of them. */
function endOfWord(kept: string, from: number): number {
  const comma = kept.indexOf(',', from);
  return comma === -1 ? kept.length : comma;
}

function start(word: string, length: number): string {
  return `${length}${word.slice(0, 2)}-`;
}

function finish(word: string, length: number): string {
  return `${length}-${word.slice(-2)}`;
}

/** With the two middle letters of four swapped ("hlep"), neither end is as it was. */
function endsLookedAt(word: string): string[] {
  const { length } = word;
  const lengths = [length - 1, length, length + 1];
  const ends = lengths.flatMap((other) => [start(word, other), finish(word, other)]);
  return length === 4 ? [...ends, start(`${word[0]}${word[2]}`, length)] : ends;
}

/** A letter left out comes before all else, then what happened earlier in the word. */
function placeOfEdit(misspelling: string, word: string): number {
  return word.length > misspelling.length ? -1 : firstDifference(misspelling, word);
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
 * other, lost, added, or swapped with the next 1; Infinity if it takes more than one edit.
 */
export function costOfOneEdit(from: string, to: string): number {
  const at = firstDifference(from, to);
  const longer = Math.max(from.length, to.length);
  if (at === longer) return 0;
  const differing = longer - at - lettersAlikeAtTheEnd(from, to, at);
  if (from.length !== to.length) return differing === 1 ? 1 : Number.POSITIVE_INFINITY;
  if (differing === 1) return NEIGHBOURS.has(`${from[at]}${to[at]}`) ? TO_NEIGHBOUR : 1;
  const isSwapped = differing === 2 && from[at] === to[at + 1] && from[at + 1] === to[at];
  return isSwapped ? 1 : Number.POSITIVE_INFINITY;
}

/** Of what is behind the letters that are alike at the beginning. */
function lettersAlikeAtTheEnd(one: string, other: string, begin: number): number {
  const most = Math.min(one.length, other.length) - begin;
  let alike = 0;
  while (alike < most && one.charCodeAt(one.length - 1 - alike) === other.charCodeAt(other.length - 1 - alike))
    alike += 1;
  return alike;
}

function firstDifference(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one.charCodeAt(at) === other.charCodeAt(at)) at += 1;
  return at;
}
