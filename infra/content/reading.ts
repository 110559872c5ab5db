import { syllable } from 'syllable';

/** The school grade that a reply may ask for. */
export const MAX_GRADE = 6;

/** In fewer words a single long one decides. */
const MIN_WORDS = 10;

/** Numbers are dialled and not read; an address is copied. */
const UNREAD = /\S*(?:\d|\.\w+\.\w)\S*/g;

interface Measure {
  words: number;
  sentences: number;
  syllables: number;
}

/** The formulas by language; no other language is measured. */
const FORMULAS: Record<string, { syllablesOf: (word: string) => number; grade: (measure: Measure) => number }> = {
  en: { syllablesOf: syllable, grade: fleschKincaid },
  es: { syllablesOf: spanishSyllables, grade: fernandezHuerta },
};

/** The school grade that reading a text takes, by its language's formula; undefined if there is none, or too little to read. */
export function gradeOf(text: string, code: string): number | undefined {
  const formula = FORMULAS[code];
  if (!formula) return undefined;
  const sentences = text
    .split(/[.!?]+(?=\s|$)|\n/)
    .map((sentence) => sentence.replace(UNREAD, ' ').match(/\p{L}+(?:'\p{L}+)?/gu) ?? [])
    .filter((words) => words.length > 0);
  const words = sentences.flat();
  if (words.length < MIN_WORDS) return undefined;
  const syllables = words.reduce((sum, word) => sum + formula.syllablesOf(word), 0);
  return Math.max(0, formula.grade({ words: words.length, sentences: sentences.length, syllables }));
}

/** Flesch and Kincaid, 1975. */
function fleschKincaid({ words, sentences, syllables }: Measure): number {
  return 0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59;
}

/** The least ease of reading, from 0 to 100, that each grade needs; what is harder is grade 13. */
const GRADES = [
  { ease: 90, grade: 4 },
  { ease: 80, grade: 5 },
  { ease: 70, grade: 6 },
  { ease: 60, grade: 8 },
  { ease: 50, grade: 12 },
];

/** Fernández Huerta, 1959. */
function fernandezHuerta({ words, sentences, syllables }: Measure): number {
  const reached = 206.84 - 60 * (syllables / words) - 1.02 * (words / sentences);
  return GRADES.find(({ ease }) => reached >= ease)?.grade ?? 13;
}

/** Each strong vowel and each accented i or u is a syllable of its own; weak vowels in a row are one. */
function spanishSyllables(word: string): number {
  const vowels = word.toLowerCase().match(/[aeiouáéíóúüy]+/g) ?? [];
  const nuclei = vowels.map((row) => row.match(/[aeoáéíóú]/g)?.length ?? 1);
  return Math.max(
    1,
    nuclei.reduce((sum, nucleus) => sum + nucleus, 0),
  );
}
