import type { Compiled } from './compiled';
import type { Content } from './content';
import { furtherFrom } from './further';
import { lazily } from './lazily';
import { soundingLike } from './misspelling';
import { type Language, OTHER } from './names';
import { oneEditFrom } from './one-edit';
import { meaningsIn, patternsOf, treeOf } from './packed';
import { type Scale, scalesOf } from './scale';
import { keysOf, lookUp, remembering } from './table';
import type { Term, TermTree } from './term';

/** Makes compiled content ready for look-ups; what only some texts need is made at the first such text. */
export function loadContent({ languages, ...compiled }: Compiled): Content {
  const meaning = meaningsIn(compiled.meanings);
  const terms = treeOf(compiled.terms, meaning);
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
    spelling: languages.map(({ language, known, sounded, misspelt, sounds }) => {
      const others = remembering(known);
      return {
        language,
        isKnown: (word) => isOf(language, word) || others(word) !== undefined,
        soundsLike: soundingLike(sounded, sounds),
        misspells: oneEditFrom(misspelt),
      };
    }),
    kinds: new Map(compiled.kinds),
    priority: compiled.priority,
    fallback: compiled.fallback,
    answeredAs: new Map([...compiled.answeredAs, [OTHER, compiled.fallback]]),
    selfBefore: compiled.selfBefore,
    patterns: patternsOf(compiled.patterns, meaning),
    terms,
    together: {
      has: (word) => lookUp(word, compiled.together) !== undefined,
      get: (word) =>
        lookUp(word, compiled.together)
          ?.split(',')
          .flatMap((phrase) => termsAt(phrase.split(' '), terms)),
      keys: () => keysOf(compiled.together),
    },
    misspelledTerm: oneEditFrom(compiled.misspeltTogether),
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
    serviceLines: compiled.serviceLines,
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

/** The terms that mean a topic and are just these words. */
function termsAt(words: readonly string[], tree: TermTree): Term[] {
  const branch = words.reduce<TermTree | undefined>((sofar, word) => sofar?.next.get(word), tree);
  return branch?.terms.filter(({ topic, reach }) => topic && reach !== 'never') ?? [];
}
