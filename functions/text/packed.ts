import type { Compiled } from './compiled';
import { grouped } from './grouped';
import { inAscii, lookUp, type Table, tableOf } from './table';
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
    patterns: tableOf(byFirst(packedPatterns)),
    meanings: inAscii([...meanings.keys()].join('\n')),
  };
}

function byFirst(all: readonly { first: string; rest: string }[]): [string, string][] {
  const groups = grouped(all, ({ first }) => first);
  return [...groups].map(([first, those]) => [first, those.map(({ rest }) => rest).join(',')]);
}

type Meant = Omit<Term, 'words'>;

/** Gives what terms mean by its number; each is parsed when it is asked for first. */
export function meaningsIn(text: string): (number: string) => Meant {
  let lines: readonly string[] | undefined;
  const made = new Map<string, Meant>();
  return (number) => {
    lines ??= text.split('\n');
    const meant = made.get(number) ?? JSON.parse(lines[Number(number)] as string);
    made.set(number, meant);
    return meant;
  };
}

/** Packed patterns by their first part, made when they are looked up first; that a part begins none is kept too, since a text has many such. */
export function patternsOf(
  patterns: Table,
  meaning: (number: string) => Meant,
): { get: (first: string) => Pattern[] | undefined } {
  const made = new Map<string, Pattern[]>();
  return {
    get: (first) => {
      const ready = made.get(first);
      if (ready) return ready;
      const all = (lookUp(first, patterns)?.split(',') ?? []).map((one) => patternFrom(first, one, meaning));
      made.set(first, all);
      return all;
    },
  };
}

function patternFrom(first: string, packedOne: string, meaning: (number: string) => Meant): Pattern {
  const [number = '', ...others] = packedOne.split('+');
  return { parts: [first, ...others], term: { words: [], ...meaning(number) } };
}

interface Branch {
  terms: Term[];
  next: Map<string, Branch>;
}

/** Packed terms as a tree, whose branches grow when their word is looked up first. */
export function treeOf(terms: Table, meaning: (number: string) => Meant): TermTree {
  const grown = new Map<string, Branch>();
  const get = (first: string): Branch | undefined => {
    const ready = grown.get(first);
    if (ready) return ready;
    const others = lookUp(first, terms);
    if (others === undefined) return undefined;
    const branch = grow(first, others, meaning);
    grown.set(first, branch);
    return branch;
  };
  return { terms: [], next: { get } };
}

function grow(first: string, packed: string, meaning: (number: string) => Meant): Branch {
  const root: Branch = { terms: [], next: new Map() };
  for (const term of packed.split(',')) {
    const [number = '', ...others] = term.split(' ');
    let branch = root;
    for (const word of others) {
      const next = branch.next.get(word) ?? { terms: [], next: new Map() };
      branch.next.set(word, next);
      branch = next;
    }
    branch.terms.push({ words: [first, ...others], ...meaning(number) });
  }
  return root;
}
