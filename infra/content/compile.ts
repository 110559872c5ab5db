import { RESERVED } from '../../functions/sms/carrier-words';
import {
  AND,
  type Compiled,
  type Language,
  type Marks,
  type Pattern,
  REACHES,
  type Region,
  SPEAKERS,
  type Term,
  TOPICS,
  type Topic,
  VARIED,
  type Variant,
} from '../../functions/text/content';
import { SMALL_TALK } from '../../functions/text/decide';
import { fold, spelledOut } from '../../functions/text/fold';
import { LONGEST_WORD } from '../../functions/text/one-edit';
import { packed } from '../../functions/text/packed';
import { plain as plainText } from '../../functions/text/plain';
import { tableOf } from '../../functions/text/table';
import { fill } from './placeholders';
import type { ContentFiles, LanguageFile, Line } from './schema';

/** Works checked content files out to what answering needs; what check.ts would refuse has no defined meaning here. */
export function compile({ hotlines, languages: files }: ContentFiles): Compiled {
  const main = hotlines.main as Language;
  const languages = [main, ...Object.keys(files).filter((code) => code !== main)] as Language[];
  const file = (language: Language) => files[language] as LanguageFile;
  const plain = plainWords(Object.values(files));
  const places = placeTerms(hotlines.places ?? {}, main, languages.map(file), plain);
  const terms = [...languages.flatMap((language) => termsOf(file(language), language, plain)), ...places];
  const owners = languageOfWords(languages, file, terms);
  const filled = (lines: readonly string[]) => fill(lines.join('\n'), hotlines.lines);
  return {
    languages: languages.map((language) => {
      const own = terms.filter((term) => term.language === language);
      return {
        language,
        keyLine: filled([file(language).keyLine]),
        stopLine: filled([file(language).stopLine]),
        callLine: callLine(filled([file(language).keyLine]), file(language)),
        pictureLine: filled([file(language).pictureLine]),
        replies: Object.entries(file(language).replies).map(([key, lines]) => [key, filled(lines)]),
        known: tableOf(knownWords(file(language)).flatMap((word) => (owners.has(word) ? [] : [[word, '']]))),
        words: joined(wordsOf(own)),
        inSentences: joined(wordsOf(own.filter(({ reach }) => reach !== 'alone'))),
        sounds: file(language).sounds ?? [],
      };
    }),
    silentFor: languages.flatMap((language) => (file(language).silentFor ?? []).map((text) => fold(text).join(' '))),
    priority: hotlines.priority as Topic[],
    lawEnforcement: lawEnforcementTopics(files, hotlines.lines),
    ...packed(
      terms,
      languages.flatMap((language) => patternsIn(file(language), language)),
    ),
    tells: tableOf(owners),
    together: together(terms.filter(({ topic, reach }) => topic && reach !== 'never' && !SMALL_TALK.includes(topic))),
    ...plain,
    coded: Object.values(files).flatMap(({ coded = {} }) => Object.entries(coded).map(codedWord)),
    marks: marksOf(Object.values(files)),
    zips: Object.fromEntries(zipsOf(hotlines.places ?? {})),
  };
}

/** A call leaves no thread to delete. */
function callLine(keyLine: string, { deleteThread }: LanguageFile): string {
  const sentences = keyLine.split(/(?<=[.!?])\s+|(?<=。)/);
  const isAdvice = (sentence: string) =>
    deleteThread.some((advice) => sentence.toLowerCase().includes(advice.toLowerCase()));
  return sentences.filter((sentence) => !isAdvice(sentence)).join(' ');
}

/** Of what is longer, nothing is taken for a misspelling. */
function together(terms: readonly Term[]): string {
  const phrases = new Set(terms.map(({ words }) => words.join(' ')));
  return [...phrases].filter((phrase) => phrase.replaceAll(' ', '').length <= LONGEST_WORD).join(',');
}

function joined(words: readonly string[]): string {
  return [...new Set(words)].join(' ');
}

function wordsOf(terms: readonly Term[]): string[] {
  return terms.flatMap(({ words }) => words);
}

function codedWord([code, words]: [string, string]): [string, string] {
  return [plainText(code), words];
}

function marksOf(files: readonly LanguageFile[]): Marks {
  const all = (kind: keyof Marks) => files.flatMap(({ marks }) => marks?.[kind] ?? []).map(plainText);
  return { machine: all('machine'), before: all('before'), after: all('after'), within: all('within') };
}

type Plain = Pick<Compiled, 'shorthand' | 'skip' | 'around' | 'lead'>;

function plainWords(files: readonly LanguageFile[]): Plain {
  const all = (list: 'skip' | 'around' | 'lead') => [
    ...new Set(files.flatMap((file) => file[list] ?? []).flatMap(fold)),
  ];
  const shorthand = files.flatMap((file) => Object.entries(file.shorthand ?? {}));
  return {
    shorthand: shorthand.map(([short, long]) => [fold(short).join(''), fold(long)]),
    skip: all('skip'),
    around: all('around'),
    lead: all('lead'),
  };
}

type Meaning = Omit<Term, 'words' | 'language' | 'reach'>;

function termMaker(language: Language, plain: Plain) {
  const shorthand = new Map(plain.shorthand);
  return (phrase: string, reach: Term['reach'], meaning: Meaning): Term => {
    const written = spelledOut(fold(phrase), { shorthand });
    const words = written.filter((word) => !plain.skip.includes(word));
    return { words: words.length > 0 ? words : written, language, reach, ...meaning };
  };
}

function termsOf(file: LanguageFile, language: Language, plain: Plain): Term[] {
  const term = termMaker(language, plain);
  const part = (name: string, phrases: readonly string[]) =>
    phrases.map((phrase) => term(phrase, 'anywhere', { part: partName(name, language) }));
  const literals = patternsOf(file).flatMap(({ parts }) => parts.filter((written) => !written.startsWith('<')));
  return [
    ...phrasesOf(file)
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
export function speakerWords({ speaker, groups = {} }: LanguageFile, kind: (typeof SPEAKERS)[number]): string[] {
  return (speaker?.[kind] ?? []).flatMap((phrase) => groups[/^<(.*)>$/.exec(phrase)?.[1] ?? ''] ?? phrase);
}

type Places = NonNullable<ContentFiles['hotlines']['places']>;

function placeTerms(places: Places, main: Language, files: readonly LanguageFile[], plain: Plain): Term[] {
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

function zipsOf(places: Places): [string, Region][] {
  return Object.entries(places).flatMap(([region, { zips }]) =>
    zips.flatMap((range) => {
      const [from = '', to = from] = range.split('-');
      const count = Number(to) - Number(from) + 1;
      return Array.from({ length: count }, (_, i): [string, Region] => [`${Number(from) + i}`, region as Region]);
    }),
  );
}

/** What packed patterns are cut at is left out. */
function partName(part: string, language: Language): string {
  return `${language} ${part.replaceAll(/[+,]/g, ' ')}`;
}

function patternsIn(file: LanguageFile, language: Language): Pattern[] {
  return patternsOf(file).map(({ parts, reach, ...meaning }) => ({
    parts: parts.map((part) => partName(part, language)),
    term: { words: [], language, reach, ...meaning },
  }));
}

/** A group alone is one, too. */
export function isPattern(phrase: string): boolean {
  return phrase.includes(AND) || /^<.*>$/.test(phrase);
}

function patternsOf(file: LanguageFile) {
  return phrasesOf(file)
    .filter(({ phrase }) => isPattern(phrase))
    .map(({ phrase, ...meaning }) => ({ parts: phrase.split(AND), ...meaning }));
}

function phrasesOf(file: LanguageFile): { phrase: string; reach: Term['reach']; topic: Topic; variant?: Variant }[] {
  return [...TOPICS, 'other' as const, ...VARIED].flatMap((key) => {
    const [topic, variant] = key.split(' ') as [Topic, Variant?];
    return REACHES.flatMap((reach) =>
      (file.words[key]?.[reach] ?? []).map((phrase) => ({ phrase, reach, topic, ...(variant && { variant }) })),
    );
  });
}

function lawEnforcementTopics(files: ContentFiles['languages'], lines: Record<string, Line>): Topic[] {
  const officers = Object.keys(lines).filter((name) => lines[name]?.kind === 'law-enforcement');
  const named = Object.values(files)
    .flatMap((file) => Object.entries(file.replies))
    .filter(([, reply]) => officers.some((name) => reply.join(' ').includes(`{{${name}.`)));
  return [...new Set(named.map(([key]) => key.split(' ')[0] as Topic))];
}

function knownWords({ skip, around, lead, common, everyday, shorthand }: LanguageFile): string[] {
  const lists = [skip, around, lead, common, everyday, Object.values(shorthand ?? {})].flatMap((list) => list ?? []);
  return [...new Set([...lists.flatMap(fold), ...RESERVED.map((word) => word.toLowerCase())])];
}

/** The name of a place tells no language. */
function languageOfWords(
  languages: readonly Language[],
  file: (language: Language) => LanguageFile,
  terms: readonly Term[],
): Map<string, Language | 'several'> {
  const owners = new Map<string, Language | 'several'>();
  for (const language of languages) {
    const { common = [], skip = [], around = [], lead = [], shorthand = {} } = file(language);
    const lists = [...common, ...skip, ...around, ...lead, ...Object.values(shorthand)].flatMap(fold);
    const own = terms.filter((term) => term.language === language && !term.region).flatMap(({ words }) => words);
    for (const word of new Set([...lists, ...own])) owners.set(word, owners.has(word) ? 'several' : language);
  }
  for (const { words } of terms.filter(({ region }) => region))
    for (const word of words) if (!owners.has(word)) owners.set(word, 'several');
  return owners;
}
