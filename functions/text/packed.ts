import type { Compiled, Term, TermTree } from './content';
import { grouped } from './grouped';

type Packed = Pick<Compiled, 'terms' | 'meanings'>;

/** Terms as strings by their first word. */
export function packed(terms: readonly Term[]): Packed {
  const meanings: string[] = [];
  const numbered = terms.map(({ words: [first = '', ...others], ...meaning }) => {
    const text = JSON.stringify(meaning);
    if (!meanings.includes(text)) meanings.push(text);
    return { first, others: [meanings.indexOf(text), ...others].join(' ') };
  });
  const byFirst = grouped(numbered, ({ first }) => first);
  return {
    meanings: meanings.map((text) => JSON.parse(text)),
    terms: Object.fromEntries([...byFirst].map(([first, all]) => [first, all.map(({ others }) => others).join(',')])),
  };
}

/** Looks up in an object as it came from JSON: a Map of it would have to be made at each cold start. */
export function lookUpIn<T>(record: Readonly<Record<string, T>>): (key: string) => T | undefined {
  return (key) => (Object.hasOwn(record, key) ? record[key] : undefined);
}

interface Branch {
  terms: Term[];
  next: Map<string, Branch>;
}

/** Packed terms as a tree, whose branches grow when their word is looked up first. */
export function treeOf({ terms, meanings }: Packed): TermTree {
  const packed = lookUpIn(terms);
  const grown = new Map<string, Branch>();
  const get = (first: string): Branch | undefined => {
    const others = packed(first);
    if (others === undefined) return undefined;
    const branch = grown.get(first) ?? grow(first, others, meanings);
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
