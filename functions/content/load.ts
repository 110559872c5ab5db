import { oneEditFrom, soundingLike } from '../sms/misspelling';
import type { Compiled, Content, Term, TermTree } from './content';

/** Makes compiled content ready for look-ups; what only a misspelled text needs is made at the first such text. */
export function loadContent({ languages, terms, ...compiled }: Compiled): Content {
  const vocabulary = new Set(terms.filter((term) => term.reach !== 'alone').flatMap((term) => term.words));
  const together = writtenTogether(terms.filter((term) => term.topic));
  const wordsOf = languages.map(({ language }) =>
    terms.filter((term) => term.language === language).flatMap(({ words }) => words),
  );
  return {
    main: (languages[0] as Compiled['languages'][0]).language,
    languages: languages.map(({ language }) => language),
    replies: new Map(
      languages.flatMap(({ language, replies }) => replies.map(([key, reply]) => [`${language} ${key}`, reply])),
    ),
    keyLines: new Map(languages.map(({ language, keyLine }) => [language, keyLine])),
    known: new Map(
      languages.map(({ language, known }, i) => [language, new Set([...known, ...(wordsOf[i] as string[])])]),
    ),
    sounds: languages.map(({ language, sounds }, i) => ({
      language,
      heard: soundingLike(wordsOf[i] as string[], sounds),
    })),
    priority: compiled.priority,
    regions: compiled.regions,
    patterns: compiled.patterns,
    terms: treeOf(terms),
    together,
    misspelledWord: oneEditFrom([...vocabulary]),
    misspelledTerm: oneEditFrom([...together.keys()]),
    lawEnforcement: new Set(compiled.lawEnforcement),
    shorthand: new Map(compiled.shorthand),
    skip: new Set(compiled.skip),
    around: new Set(compiled.around),
    languageOf: new Map(compiled.languageOf),
  };
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

function writtenTogether(terms: readonly Term[]): Map<string, Term[]> {
  const together = new Map<string, Term[]>();
  for (const term of terms) {
    const key = term.words.join('');
    const others = together.get(key);
    if (others) others.push(term);
    else together.set(key, [term]);
  }
  return together;
}
