import { soundingLike } from '../sms/misspelling';
import { oneEditFrom } from '../sms/one-edit';
import type { Compiled, Content, Term, TermTree } from './content';

/** Makes compiled content ready for look-ups; what only a misspelled text needs is made at the first such text. */
export function loadContent({ languages, terms, ...compiled }: Compiled): Content {
  const together = grouped(
    terms.filter((term) => term.topic),
    (term) => term.words.join(''),
  );
  return {
    main: (languages[0] as Compiled['languages'][0]).language,
    languages: languages.map(({ language }) => language),
    replies: new Map(
      languages.flatMap(({ language, replies }) => replies.map(([key, reply]) => [`${language} ${key}`, reply])),
    ),
    keyLines: new Map(languages.map(({ language, keyLine }) => [language, keyLine])),
    spelling: languages.map(({ language, known, sounds }) => {
      const own = terms.filter((term) => term.language === language);
      const inSentences = own.filter((term) => term.reach !== 'alone');
      return {
        language,
        known: new Set([...known, ...wordsOf(own)]),
        soundsLike: soundingLike(wordsOf(own), sounds),
        misspells: oneEditFrom(wordsOf(inSentences)),
      };
    }),
    priority: compiled.priority,
    regions: compiled.regions,
    patterns: grouped(compiled.patterns, ({ parts: [first] }) => first as string),
    terms: treeOf(terms),
    together,
    misspelledTerm: oneEditFrom([...together.keys()]),
    lawEnforcement: new Set(compiled.lawEnforcement),
    shorthand: new Map(compiled.shorthand),
    skip: new Set(compiled.skip),
    around: new Set(compiled.around),
    languageOf: new Map(compiled.languageOf),
  };
}

function wordsOf(terms: readonly Term[]): string[] {
  return [...new Set(terms.flatMap(({ words }) => words))];
}

interface Branch {
  terms: Term[];
  next: Map<string, Branch>;
}

function treeOf(terms: readonly Term[]): TermTree {
  const root: Branch = { terms: [], next: new Map() };
  for (const term of terms) {
    let branch = root;
    for (const word of term.words) {
      const next = branch.next.get(word) ?? { terms: [], next: new Map() };
      branch.next.set(word, next);
      branch = next;
    }
    branch.terms.push(term);
  }
  return root;
}

function grouped<T>(all: readonly T[], by: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const key = by(one);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}
