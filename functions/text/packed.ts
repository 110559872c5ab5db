import type { Compiled } from './compiled';
import { grouped } from './grouped';
import { lookUp, tableOf } from './table';
import type { Pattern, Term, TermTree } from './term';

type Packed = Pick<Compiled, 'terms' | 'patterns' | 'meanings'>;

/** Terms as strings by their first word, and patterns by their first part. */
export function packed(terms: readonly Term[], patterns: readonly Pattern[]): Packed {
  const meanings = new Map<string, number>();
  const numberOf = ({ words: _, ...meaning }: Term): number => {
    const text = JSON.stringify(meaning);
    const number = meanings.get(text) ?? meanings.size;
    meanings.set(text, number);
    return number;
  };
  const packedTerms = terms.map((term) => {
    const [first = '', ...others] = term.words;
    return { first, rest: [numberOf(term), ...others].join(' ') };
  });
  const packedPatterns = patterns.map(({ parts: [first = '', ...others], term }) => {
    return { first, rest: [numberOf(term), ...others].join('+') };
  });
  return {
    terms: tableOf(byFirst(packedTerms)),
    patterns: Object.fromEntries(byFirst(packedPatterns)),
    meanings: [...meanings.keys()].map((text) => JSON.parse(text)),
  };
}

function byFirst(all: readonly { first: string; rest: string }[]): [string, string][] {
  const groups = grouped(all, ({ first }) => first);
  return [...groups].map(([first, those]) => [first, those.map(({ rest }) => rest).join(',')]);
}

/** Packed patterns by their first part, made when they are looked up first. */
export function patternsOf({ patterns, meanings }: Packed): { get: (first: string) => Pattern[] | undefined } {
  const made = new Map<string, Pattern[]>();
  return {
    get: (first) => {
      const packedOnes = Object.hasOwn(patterns, first) ? patterns[first] : undefined;
      if (packedOnes === undefined) return undefined;
      const ready = made.get(first) ?? packedOnes.split(',').map((one) => patternFrom(first, one, meanings));
      made.set(first, ready);
      return ready;
    },
  };
}

function patternFrom(first: string, packedOne: string, meanings: Packed['meanings']): Pattern {
  const [meaning, ...others] = packedOne.split('+');
  return { parts: [first, ...others], term: { words: [], ...(meanings[Number(meaning)] as Omit<Term, 'words'>) } };
}

interface Branch {
  terms: Term[];
  next: Map<string, Branch>;
}

/** Packed terms as a tree, whose branches grow when their word is looked up first. */
export function treeOf({ terms, meanings }: Pick<Packed, 'terms' | 'meanings'>): TermTree {
  const grown = new Map<string, Branch>();
  const get = (first: string): Branch | undefined => {
    const ready = grown.get(first);
    if (ready) return ready;
    const others = lookUp(first, terms);
    if (others === undefined) return undefined;
    const branch = grow(first, others, meanings);
    grown.set(first, branch);
    return branch;
  };
  return { terms: [], next: { get } };
}

function grow(first: string, packed: string, meanings: Compiled['meanings']): Branch {
  const root: Branch = { terms: [], next: new Map() };
  for (const term of packed.split(',')) {
    const [meaning, ...others] = term.split(' ');
    let branch = root;
    for (const word of others) {
      const next = branch.next.get(word) ?? { terms: [], next: new Map() };
      branch.next.set(word, next);
      branch = next;
    }
    branch.terms.push({ words: [first, ...others], ...(meanings[Number(meaning)] as Omit<Term, 'words'>) });
  }
  return root;
}
