import type { Content } from './content';
import { plain } from './plain';

const LOOKALIKES = new Map(
  Object.entries({
    а: 'a',
    в: 'b',
    е: 'e',
    к: 'k',
    м: 'm',
    н: 'h',
    о: 'o',
    р: 'p',
    с: 'c',
    т: 't',
    у: 'y',
    х: 'x',
    і: 'i',
    ј: 'j',
    ѕ: 's',
    ԁ: 'd',
    һ: 'h',
    ԛ: 'q',
    ԝ: 'w',
    α: 'a',
    β: 'b',
    ε: 'e',
    ζ: 'z',
    η: 'h',
    ι: 'i',
    κ: 'k',
    μ: 'm',
    ν: 'n',
    ο: 'o',
    ρ: 'p',
    τ: 't',
    υ: 'y',
    χ: 'x',
    ı: 'i',
  }),
);

type Kind = 'letter' | 'digit' | 'own word' | 'nothing' | 'gap';

function kindOf(character: string): Kind {
  if (character >= 'a' && character <= 'z') return 'letter';
  if (character <= '\u007F')
    return character >= '0' && character <= '9' ? 'digit' : character === "'" ? 'nothing' : 'gap';
  if (isWrittenWithoutSpaces(character) || /^\p{Extended_Pictographic}$/u.test(character)) return 'own word';
  if (/^(?:\p{L}|\p{M})$/u.test(character)) return 'letter';
  return /^\p{N}$/u.test(character) ? 'digit' : 'gap';
}

function isWrittenWithoutSpaces(character: string): boolean {
  return /^(?:\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Thai}|\p{Script=Lao}|\p{Script=Khmer}|\p{Script=Myanmar})$/u.test(
    character,
  );
}

/**
 * The words of a text: lower case, without accents, punctuation, invisible characters and look-alike letters; a letter
 * repeated three times or more stands once, spaced letters ("h e l p") are one word, an emoji is a word of its own.
 */
export function fold(text: string): string[] {
  return wordsIn(plain(text));
}

/** The words of a text that is plain already. */
export function wordsIn(text: string): string[] {
  const words: string[] = [];
  let word = '';
  let run = 0;
  const endWord = () => {
    if (word) words.push(word);
    word = '';
  };
  for (const character of text) {
    const kind = kindOf(character);
    if (kind === 'letter') {
      const letter = LOOKALIKES.get(character) ?? character;
      run = word.endsWith(letter) ? run + 1 : 1;
      if (run <= 2) word += letter;
      if (run === 3) word = word.slice(0, -letter.length);
    } else if (kind === 'digit') word += character;
    else if (kind !== 'nothing') endWord();
    if (kind === 'own word') words.push(character);
  }
  endWord();
  return joinSpacedLetters(words);
}

function joinSpacedLetters(words: readonly string[]): string[] {
  const joined: string[] = [];
  for (let i = 0; i < words.length; ) {
    let end = i;
    while (isSingleLetter(words[end])) end += 1;
    if (end - i >= 3) joined.push(words.slice(i, end).join(''));
    else joined.push(...words.slice(i, Math.max(end, i + 1)));
    i = Math.max(end, i + 1);
  }
  return joined;
}

function isSingleLetter(word: string | undefined): boolean {
  return word !== undefined && word.length === 1 && word >= 'a' && word <= 'z';
}

/** The words with texting shorthand ("u", "xq") spelled out. */
export function spelledOut(words: readonly string[], { shorthand }: Pick<Content, 'shorthand'>): string[] {
  const spelled: string[] = [];
  for (const word of words) {
    const meant = shorthand.get(word);
    if (meant) spelled.push(...meant);
    else spelled.push(word);
  }
  return spelled;
}
