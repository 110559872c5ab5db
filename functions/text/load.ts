import type { Compiled } from './compiled';
import type { Content } from './content';
import { furtherFrom } from './further';
import { grouped } from './grouped';
import { soundingLike } from './misspelling';
import { type Language, OTHER } from './names';
import { oneEditFrom } from './one-edit';
import { patternsOf, treeOf } from './packed';
import { type Scale, scalesOf } from './scale';
import { keysOf, remembering } from './table';
import type { Term, TermTree } from './term';

/** Makes compiled content ready for look-ups; what only some texts need is made at the first such text. */
export function loadContent({ languages, ...compiled }: Compiled): Content {
  const terms = treeOf(compiled);
  const phrases = lazily(() => grouped(compiled.together.split(','), (phrase) => phrase.replaceAll(' ', '')));
  const tells = remembering(compiled.tells);
  const told = (word: string) => tells(word) as ReturnType<Content['languageOf']>;
  const isOf = (language: Language, word: string) => {
    const teller = told(word);
    return teller === language || teller === 'several';
  };
  return {
    main: (languages[0] as Compiled['languages'][0]).language,
    languages: languages.map(({ language }) => language),
    replies: new Map(
      languages.flatMap(({ language, replies }) => replies.map(([key, reply]) => [`${language} ${key}`, reply])),
    ),
    keyLines: new Map(languages.map(({ language, keyLine }) => [language, keyLine])),
    stopLines: new Map(languages.map(({ language, stopLine }) => [language, stopLine])),
    pictureLines: new Map(languages.map(({ language, pictureLine }) => [language, pictureLine])),
    silentFor: new Set(compiled.silentFor),
    spelling: languages.map(({ language, known, words, inSentences, sounds }) => {
      const others = remembering(known);
      return {
        language,
        isKnown: (word) => isOf(language, word) || others(word) !== undefined,
        soundsLike: soundingLike(words, sounds),
        misspells: oneEditFrom(() => inSentences.split(' ')),
      };
    }),
    kinds: new Map(compiled.kinds),
    priority: compiled.priority,
    fallback: compiled.fallback,
    answeredAs: new Map([...compiled.answeredAs, [OTHER, compiled.fallback]]),
    selfBefore: compiled.selfBefore,
    patterns: patternsOf(compiled),
    terms,
    together: {
      has: (word) => phrases().has(word),
      get: (word) =>
        phrases()
          .get(word)
          ?.flatMap((phrase) => termsAt(phrase.split(' '), terms)),
      keys: () => phrases().keys(),
    },
    misspelledTerm: oneEditFrom(() => [...phrases().keys()]),
    shorthand: new Map(compiled.shorthand),
    skip: new Set(compiled.skip),
    coded: new Map(compiled.coded),
    around: new Set(compiled.around),
    lead: new Set(compiled.lead),
    marks: compiled.marks,
    further: furtherFrom(compiled.further, told),
    postal: {
      shapes: new Set(compiled.postal.shapes),
      regions: new Map(Object.entries(compiled.postal.regions)),
      sendTo: new Set(compiled.postal.sendTo),
    },
    served: new Set(compiled.served),
    languageOf: told,
    scales: scalesByLanguage(languages),
    knownWords: lazily(() => [compiled.tells, ...languages.map(({ known }) => known)].flatMap(keysOf)),
  };
}

function scalesByLanguage(languages: Compiled['languages']): Content['scales'] {
  const made = new Map(
    languages.map(({ language, weights }) => [language, lazily(() => scalesOf(JSON.parse(weights)))]),
  );
  return (language): readonly Scale[] => made.get(language)?.() ?? [];
}

function lazily<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** The terms that mean a topic and are just these words. */
function termsAt(words: readonly string[], tree: TermTree): Term[] {
  const branch = words.reduce<TermTree | undefined>((sofar, word) => sofar?.next.get(word), tree);
  return branch?.terms.filter(({ topic, reach }) => topic && reach !== 'never') ?? [];
}
