import { soundingLike } from '../sms/misspelling';
import { oneEditFrom } from '../sms/one-edit';
import type { Compiled, Content, Term, TermTree } from './content';
import { grouped } from './grouped';

/** Makes compiled content ready for look-ups; what only some texts need is made at the first such text. */
export function loadContent({ languages, ...compiled }: Compiled): Content {
  const terms = treeOf(compiled);
  const phrases = lookUpIn(compiled.together);
  return {
    main: (languages[0] as Compiled['languages'][0]).language,
    languages: languages.map(({ language }) => language),
    replies: new Map(
      languages.flatMap(({ language, replies }) => replies.map(([key, reply]) => [`${language} ${key}`, reply])),
    ),
    keyLines: new Map(languages.map(({ language, keyLine }) => [language, keyLine])),
    spelling: languages.map(({ language, known, words, inSentences, sounds }) => ({
      language,
      known: new Set(known.split(' ')),
      soundsLike: soundingLike(words, sounds),
      misspells: oneEditFrom(() => inSentences.split(' ')),
    })),
    priority: compiled.priority,
    regions: compiled.regions,
    patterns: grouped(compiled.patterns, ({ parts: [first] }) => first as string),
    terms,
    together: {
      has: (word) => phrases(word) !== undefined,
      get: (word) =>
        phrases(word)
          ?.split(',')
          .flatMap((phrase) => termsAt(phrase.split(' '), terms)),
      keys: () => Object.keys(compiled.together).values(),
    },
    misspelledTerm: oneEditFrom(() => Object.keys(compiled.together)),
    lawEnforcement: new Set(compiled.lawEnforcement),
    shorthand: new Map(compiled.shorthand),
    skip: new Set(compiled.skip),
    around: new Set(compiled.around),
    languageOf: { get: lookUpIn(compiled.languageOf) },
  };
}

/** Looks up in an object as it came from JSON: a Map of it would have to be made at each cold start. */
function lookUpIn<T>(record: Readonly<Record<string, T>>): (key: string) => T | undefined {
  return (key) => (Object.hasOwn(record, key) ? record[key] : undefined);
}

/** The terms that mean a topic and are just these words. */
function termsAt(words: readonly string[], tree: TermTree): Term[] {
  const branch = words.reduce<TermTree | undefined>((sofar, word) => sofar?.next.get(word), tree);
  return branch?.terms.filter(({ topic }) => topic) ?? [];
}

interface Branch {
  terms: Term[];
  next: Map<string, Branch>;
}

/** A tree whose branches grow when their word is looked up first. */
function treeOf({ terms, meanings }: Pick<Compiled, 'terms' | 'meanings'>): TermTree {
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
