import wrapAnsi from 'wrap-ansi';

/** Breaks a text into lines that fit so many columns of a terminal; a word that is longer is cut. */
export function wrap(text: string, columns: number): string[] {
  return wrapAnsi(text, columns, { hard: true }).split('\n');
}
