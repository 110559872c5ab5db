import type { Compiled, Content, Term, TermTree } from './content';
import { grouped } from './grouped';
import { soundingLike } from './misspelling';
import { oneEditFrom } from './one-edit';
import { lookUpIn, treeOf } from './packed';

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
    stopLines: new Map(languages.map(({ language, stopLine }) => [language, stopLine])),
    callLines: new Map(languages.map(({ language, callLine }) => [language, callLine])),
    pictureLines: new Map(languages.map(({ language, pictureLine }) => [language, pictureLine])),
    silentFor: new Set(compiled.silentFor),
    spelling: languages.map(({ language, known, words, inSentences, sounds }) => ({
      language,
      known: new Set(known.split(' ')),
      soundsLike: soundingLike(words, sounds),
      misspells: oneEditFrom(() => inSentences.split(' ')),
    })),
    priority: compiled.priority,
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
    coded: new Map(compiled.coded),
    around: new Set(compiled.around),
    lead: new Set(compiled.lead),
    marks: compiled.marks,
    zips: { get: lookUpIn(compiled.zips) },
    languageOf: { get: lookUpIn(compiled.languageOf) },
  };
}

/** The terms that mean a topic and are just these words. */
function termsAt(words: readonly string[], tree: TermTree): Term[] {
  const branch = words.reduce<TermTree | undefined>((sofar, word) => sofar?.next.get(word), tree);
  return branch?.terms.filter(({ topic, reach }) => topic && reach !== 'never') ?? [];
}
