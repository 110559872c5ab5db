/** Breaks a text into lines that fit so many columns of a terminal; a word that is longer is cut. */
export function wrap(text: string, columns: number): string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines = [''];
    for (const word of paragraph.split(' ').flatMap((whole) => cut(whole, columns))) {
      const line = lines.at(-1) ?? '';
      const longer = line ? `${line} ${word}` : word;
      if (columnsOf(longer) <= columns) lines[lines.length - 1] = longer;
      else lines.push(word);
    }
    return lines;
  });
}

const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}\u3000-\u303F\uFF01-\uFF60]/u;

function columnsOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (WIDE.test(character) && character > '\u00FF' ? 2 : 1), 0);
}

function cut(word: string, columns: number): string[] {
  const pieces = [''];
  for (const character of word) {
    const piece = pieces.at(-1) + character;
    if (columnsOf(piece) <= columns) pieces[pieces.length - 1] = piece;
    else pieces.push(character);
  }
  return pieces;
}
