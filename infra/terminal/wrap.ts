/** Breaks a text into lines that fit so many columns of a terminal; a word that is longer is cut. */
export function wrap(text: string, columns: number): string[] {
  // Loaded only here: its tables of characters take a sixth of the time of npm run text, which wraps nothing.
  const { default: wrapAnsi }: typeof import('wrap-ansi') = require('wrap-ansi');
  return wrapAnsi(text, columns, { hard: true }).split('\n');
}
