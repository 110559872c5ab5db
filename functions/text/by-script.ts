import type { Further } from './further-language';
import { isAscii, plain } from './plain';

/** So many letters of a text are looked at. */
const MAX_LETTERS = 200;

/** The language in whose script at least half of the letters are; of several the one with most letters of its own, and the first if none has more. */
export function byScript(body: string, all: readonly Further[]): Further | undefined {
  if (isAscii(body)) return undefined;
  const letters = (plain(body).match(/\p{L}/gu) ?? []).slice(0, MAX_LETTERS);
  const fitting = all.filter((language) => isWrittenIn(language, letters));
  const own = (language: Further) => howMany(letters, (letter) => language.letters?.includes(letter) === true);
  return fitting.toSorted((a, b) => own(b) - own(a))[0];
}

function isWrittenIn({ script, never = '' }: Further, letters: readonly string[]): boolean {
  if (script === undefined || letters.length === 0) return false;
  const inScript = new RegExp(`\\p{Script=${script}}`, 'u');
  return (
    2 * howMany(letters, (letter) => inScript.test(letter)) >= letters.length &&
    !letters.some((letter) => never.includes(letter))
  );
}

function howMany(letters: readonly string[], is: (letter: string) => boolean): number {
  return letters.filter(is).length;
}
