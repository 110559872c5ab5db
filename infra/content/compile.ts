import { RESERVED } from '../../functions/sms/carrier-words';
import {
  AND,
  type Compiled,
  type Language,
  type Region,
  type Term,
  TOPICS,
  type Topic,
} from '../../functions/text/content';
import { fold, spelledOut } from '../../functions/text/fold';
import { grouped } from '../../functions/text/grouped';
import { packed } from '../../functions/text/packed';
import { fill } from './placeholders';
import type { ContentFiles, LanguageFile, Line } from './schema';

/** Works checked content files out to what answering needs; what check.ts would refuse has no defined meaning here. */
export function compile({ hotlines, languages: files }: ContentFiles): Compiled {
  const main = hotlines.main as Language;
  const languages = [main, ...Object.keys(files).filter((code) => code !== main)] as Language[];
  const file = (language: Language) => files[language] as LanguageFile;
  const plain = plainWords(Object.values(files));
  const terms = languages.flatMap((language) => termsOf(file(language), language, plain));
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
        known: joined([...knownWords(file(language)), ...wordsOf(own)]),
        words: joined(wordsOf(own)),
        inSentences: joined(wordsOf(own.filter(({ reach }) => reach !== 'alone'))),
        sounds: file(language).sounds ?? [],
      };
    }),
    silentFor: languages.flatMap((language) => (file(language).silentFor ?? []).map((text) => fold(text).join(' '))),
    priority: hotlines.priority as Topic[],
    lawEnforcement: lawEnforcementTopics(files, hotlines.lines),
    ...packed(terms),
    together: together(terms.filter(({ topic }) => topic)),
    languageOf: Object.fromEntries(wordsOfOneLanguage(languages, file, terms)),
    patterns: languages.flatMap((language) =>
      patternsOf(file(language)).map(({ parts, reach, topic }) => ({
        parts: parts.map((part) => `${language} ${part}`),
        term: { words: [], language, reach, topic },
      })),
    ),
    ...plain,
  };
}

/** A call leaves no thread to delete. */
function callLine(keyLine: string, { deleteThread }: LanguageFile): string {
  const sentences = keyLine.split(/(?<=[.!?])\s+|(?<=。)/);
  const isAdvice = (sentence: string) =>
    deleteThread.some((advice) => sentence.toLowerCase().includes(advice.toLowerCase()));
  return sentences.filter((sentence) => !isAdvice(sentence)).join(' ');
}

function together(terms: readonly Term[]): Compiled['together'] {
  const phrases = [...new Set(terms.map(({ words }) => words.join(' ')))];
  const byLetters = grouped(phrases, (phrase) => phrase.replaceAll(' ', ''));
  return Object.fromEntries([...byLetters].map(([letters, all]) => [letters, all.join(',')]));
}

function joined(words: readonly string[]): string {
  return [...new Set(words)].join(' ');
}

function wordsOf(terms: readonly Term[]): string[] {
  return terms.flatMap(({ words }) => words);
}

type Plain = Pick<Compiled, 'shorthand' | 'skip' | 'around'>;

function plainWords(files: readonly LanguageFile[]): Plain {
  const all = (list: 'skip' | 'around') => [...new Set(files.flatMap((file) => file[list] ?? []).flatMap(fold))];
  const shorthand = files.flatMap((file) => Object.entries(file.shorthand ?? {}));
  return {
    shorthand: shorthand.map(([short, long]) => [fold(short).join(''), fold(long)]),
    skip: all('skip'),
    around: all('around'),
  };
}

const REACHES = ['alone', 'anywhere', 'always'] as const;

function termsOf(file: LanguageFile, language: Language, plain: Plain): Term[] {
  const shorthand = new Map(plain.shorthand);
  const term = (phrase: string, reach: Term['reach'], meaning: Pick<Term, 'topic' | 'region' | 'part'>): Term => {
    const written = spelledOut(fold(phrase), { shorthand });
    const words = written.filter((word) => !plain.skip.includes(word));
    return { words: words.length > 0 ? words : written, language, reach, ...meaning };
  };
  const groups = Object.entries(file.groups ?? {}).map(([name, phrases]) => [`<${name}>`, phrases] as const);
  const literals = patternsOf(file).flatMap(({ parts }) => parts.filter((part) => !part.startsWith('<')));
  return [
    ...phrasesOf(file)
      .filter(({ phrase }) => !phrase.includes(AND))
      .map(({ phrase, reach, topic }) => term(phrase, reach, { topic })),
    ...groups.flatMap(([part, phrases]) =>
      phrases.map((phrase) => term(phrase, 'anywhere', { part: `${language} ${part}` })),
    ),
    ...[...new Set(literals)].map((part) => term(part, 'anywhere', { part: `${language} ${part}` })),
    ...Object.entries(file.regions ?? {}).flatMap(([region, { alone = [], anywhere = [] }]) => [
      ...alone.map((phrase) => term(phrase, 'alone', { region: region as Region })),
      ...anywhere.map((phrase) => term(phrase, 'anywhere', { region: region as Region })),
    ]),
  ];
}

function patternsOf(file: LanguageFile) {
  return phrasesOf(file)
    .filter(({ phrase }) => phrase.includes(AND))
    .map(({ phrase, reach, topic }) => ({ parts: phrase.split(AND), reach, topic }));
}

function phrasesOf(file: LanguageFile): { phrase: string; reach: Term['reach']; topic: Topic }[] {
  return [...TOPICS, 'other' as const].flatMap((topic) =>
    REACHES.flatMap((reach) => (file.words[topic]?.[reach] ?? []).map((phrase) => ({ phrase, reach, topic }))),
  );
}

function lawEnforcementTopics(files: ContentFiles['languages'], lines: Record<string, Line>): Topic[] {
  const officers = Object.keys(lines).filter((name) => lines[name]?.kind === 'law-enforcement');
  const named = Object.values(files)
    .flatMap((file) => Object.entries(file.replies))
    .filter(([, reply]) => officers.some((name) => reply.join(' ').includes(`{{${name}.`)));
  return [...new Set(named.map(([key]) => key.split(' ')[0] as Topic))];
}

function knownWords({ skip, around, common, everyday, shorthand }: LanguageFile): string[] {
  const lists = [skip, around, common, everyday, Object.values(shorthand ?? {})].flatMap((list) => list ?? []);
  return [...new Set([...lists.flatMap(fold), ...RESERVED.map((word) => word.toLowerCase())])];
}

function wordsOfOneLanguage(
  languages: readonly Language[],
  file: (language: Language) => LanguageFile,
  terms: readonly Term[],
): [string, Language][] {
  const owners = new Map<string, Language | undefined>();
  for (const language of languages) {
    const { common, skip, around, shorthand } = file(language);
    const lists = [...(common ?? []), ...(skip ?? []), ...(around ?? []), ...Object.values(shorthand ?? {})].flatMap(
      fold,
    );
    const own = terms.filter((term) => term.language === language && term.topic).flatMap((term) => term.words);
    for (const word of new Set([...lists, ...own])) owners.set(word, owners.has(word) ? undefined : language);
  }
  return [...owners].filter((entry): entry is [string, Language] => entry[1] !== undefined);
}
