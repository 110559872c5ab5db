import { RESERVED } from '../../functions/sms/carrier-words';
import { fold } from '../../functions/text/fold';
import type { Language } from '../../functions/text/names';
import { plain as plainText } from '../../functions/text/plain';
import type { Marks, Term } from '../../functions/text/term';
import type { LanguageFile } from './schema';
import type { Plain } from './terms';

/** The word lists that change every text, of all languages together. */
export function plainWords(files: readonly LanguageFile[]): Plain {
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

/** The words of a language that are never taken for a misspelling of others. */
export function knownWords({ skip, around, lead, common, everyday, shorthand }: LanguageFile): string[] {
  const lists = [skip, around, lead, common, everyday, Object.values(shorthand ?? {})].flatMap((list) => list ?? []);
  return [...new Set([...lists.flatMap(fold), ...RESERVED.map((word) => word.toLowerCase())])];
}

/** Which language each word tells; the name of a place tells none. */
export function languageOfWords(
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

/** What phones and mail programs put into a text, of all languages together. */
export function marksOf(files: readonly LanguageFile[]): Marks {
  const all = (kind: keyof Marks) => files.flatMap(({ marks }) => marks?.[kind] ?? []).map(plainText);
  return {
    machine: all('machine'),
    headers: all('headers'),
    before: all('before'),
    after: all('after'),
    within: all('within'),
  };
}
