import type { Compiled } from '../../functions/text/compiled';
import { fold, spelledOut } from '../../functions/text/fold';
import type { Language, Region, Topic, Variant } from '../../functions/text/names';
import { AND, type Pattern, REACHES, SPEAKERS, type Term } from '../../functions/text/term';
import type { ContentFiles, LanguageFile } from './schema';
import type { WordsKey } from './topics';

/** Word lists that change every text. */
export type Plain = Pick<Compiled, 'shorthand' | 'skip' | 'around' | 'lead'>;

type Meaning = Omit<Term, 'words' | 'language' | 'reach'>;

function termMaker(language: Language, plain: Plain) {
  const shorthand = new Map(plain.shorthand);
  return (phrase: string, reach: Term['reach'], meaning: Meaning): Term => {
    const written = spelledOut(fold(phrase), { shorthand });
    const words = written.filter((word) => !plain.skip.includes(word));
    return { words: words.length > 0 ? words : written, language, reach, ...meaning };
  };
}

/** The terms of one language. */
export function termsOf(file: LanguageFile, language: Language, keys: readonly WordsKey[], plain: Plain): Term[] {
  const term = termMaker(language, plain);
  const part = (name: string, phrases: readonly string[]) =>
    phrases.map((phrase) => term(phrase, 'anywhere', { part: partName(name, language) }));
  const literals = patternsOf(file, keys).flatMap(({ parts }) => parts.filter((written) => !written.startsWith('<')));
  return [
    ...phrasesOf(file, keys)
      .filter(({ phrase }) => !isPattern(phrase))
      .map(({ phrase, reach, ...meaning }) => term(phrase, reach, meaning)),
    ...Object.entries(file.groups ?? {}).flatMap(([name, phrases]) => part(`<${name}>`, phrases)),
    ...[...new Set(literals)].flatMap((literal) => part(literal, [literal])),
    ...SPEAKERS.flatMap((speaker) => part(speaker, speakerWords(file, speaker))),
    ...(file.asks ?? []).map((phrase) => term(phrase, 'anywhere', { asks: true })),
    ...Object.entries(file.regions ?? {}).flatMap(([region, { alone = [], anywhere = [] }]) => [
      ...alone.map((phrase) => term(phrase, 'alone', { region: region as Region })),
      ...anywhere.map((phrase) => term(phrase, 'anywhere', { region: region as Region })),
    ]),
  ];
}

/** The words of one kind of speaker, with those of the groups that are named among them. */
function speakerWords({ speaker, groups = {} }: LanguageFile, kind: (typeof SPEAKERS)[number]): string[] {
  return (speaker?.[kind] ?? []).flatMap((phrase) => groups[/^<(.*)>$/.exec(phrase)?.[1] ?? ''] ?? phrase);
}

type Places = NonNullable<ContentFiles['hotlines']['places']>;

/** The terms that name a place, of no language in particular. */
export function placeTerms(places: Places, main: Language, files: readonly LanguageFile[], plain: Plain): Term[] {
  const term = termMaker(main, plain);
  const near = files.flatMap((file) => file.near ?? []);
  return Object.entries(places).flatMap(([code, { towns = [], namesakes = [] }]) => {
    const region = code as Region;
    return [
      ...towns.map((town) => term(town, 'anywhere', { region })),
      ...namesakes.flatMap((town) => [
        term(town, 'keyword', { region }),
        ...near.map((word) => term(`${word} ${town}`, 'anywhere', { region })),
      ]),
    ];
  });
}

/** What packed patterns are cut at is left out. */
function partName(part: string, language: Language): string {
  return `${language} ${part.replaceAll(/[+,]/g, ' ')}`;
}

/** The patterns of one language. */
export function patternsIn(file: LanguageFile, language: Language, keys: readonly WordsKey[]): Pattern[] {
  return patternsOf(file, keys).map(({ parts, reach, ...meaning }) => ({
    parts: parts.map((part) => partName(part, language)),
    term: { words: [], language, reach, ...meaning },
  }));
}

/** A group alone is one, too. */
function isPattern(phrase: string): boolean {
  return phrase.includes(AND) || /^<.*>$/.test(phrase);
}

function patternsOf(file: LanguageFile, keys: readonly WordsKey[]) {
  return phrasesOf(file, keys)
    .filter(({ phrase }) => isPattern(phrase))
    .map(({ phrase, ...meaning }) => ({ parts: phrase.split(AND), ...meaning }));
}

interface Said extends Pick<Term, 'reach'> {
  phrase: string;
  topic: Topic;
  variant?: Variant;
}

function phrasesOf({ words }: LanguageFile, keys: readonly WordsKey[]): Said[] {
  return keys.flatMap(({ key, ...meaning }) =>
    REACHES.flatMap((reach) => (words[key]?.[reach] ?? []).map((phrase) => ({ phrase, reach, ...meaning }))),
  );
}
