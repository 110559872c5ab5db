import type { ContentFiles, LanguageFile } from '../../infra/content/schema';

/** What people write in a language; what is said in it stays as it is. */
const UNDERSTOOD = [
  'words',
  'groups',
  'speaker',
  'near',
  'asks',
  'lead',
  'coded',
  'shorthand',
  'skip',
  'around',
  'common',
  'everyday',
] as const;
/** A group's name and what it is called by in patterns stay. */
const WORD = /<[^>]*>|[\p{L}']{2,}/gu;

/** Content with as many full languages: those beyond the ones that it has are copies of its last one, each word with an ending of the copy's own. */
export function withLanguages(files: ContentFiles, count: number): ContentFiles {
  const codes = Object.keys(files.languages).slice(0, count);
  const last = codes.at(-1) as string;
  const copies = Array.from({ length: count - codes.length }, (_, i) => `q${String.fromCharCode(97 + i)}`);
  const languages = [
    ...codes.map((code) => [code, files.languages[code]]),
    ...copies.map((code) => [code, inWordsOf(code, files.languages[last] as LanguageFile)]),
  ];
  const weights = [...codes, ...copies].flatMap((code) => {
    const its = files.weights?.[codes.includes(code) ? code : last];
    return its ? [[code, its]] : [];
  });
  return { ...files, languages: Object.fromEntries(languages), weights: Object.fromEntries(weights) };
}

function inWordsOf(code: string, file: LanguageFile): LanguageFile {
  const understood = UNDERSTOOD.map((key) => [key, changed(file[key], code)]);
  return { ...file, ...Object.fromEntries(understood) };
}

function changed(value: unknown, ending: string): unknown {
  if (typeof value === 'string') return value.replace(WORD, (word) => (word.startsWith('<') ? word : word + ending));
  if (Array.isArray(value)) return value.map((one) => changed(one, ending));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, changed(one, ending)]));
}
