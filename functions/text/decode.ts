import type { Content } from './content';

/** What hides letters from filters: a digit or sign that looks like one, and `*` for any. */
const MASKED = /[a-z][0-9@$!*€]|[0-9@$!*€][a-z]/;
const PUNCTUATION = /^[("'¿¡#-]+|[)"',.?;:!-]+$/g;
const LOOKS_LIKE: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
  '€': 'e',
};
/** Few texts have any; a text made of nothing else costs no more than this many look-ups. */
const MAX_MASKED = 8;

/** A plain text with coded words ("r@ped", "k*ll", "od'd") written out, if they are words that the content has. */
export function decoded(text: string, content: Content): string {
  let left = MAX_MASKED;
  return text
    .split('\n')
    .map((line) =>
      line
        .split(' ')
        .map((token) => {
          const word = token.replace(PUNCTUATION, '');
          const coded = content.coded.get(word);
          if (coded !== undefined) return coded;
          if (left === 0 || word.length < 3 || !MASKED.test(word)) return token;
          left -= 1;
          return unmasked(word, content) ?? token;
        })
        .join(' '),
    )
    .join('\n');
}

function unmasked(word: string, { spelling, knownWords }: Content): string | undefined {
  const letters = [...word].map((character) => LOOKS_LIKE[character] ?? character).join('');
  const candidates = [letters, letters.replaceAll('i', 'l')];
  const plainly = candidates.find((candidate) => spelling.some(({ isKnown }) => isKnown(candidate)));
  if (plainly || !letters.includes('*')) return plainly;
  const fitting = new Set<string>();
  for (const other of knownWords()) if (fits(letters, other)) fitting.add(other);
  return fitting.size === 1 ? [...fitting][0] : undefined;
}

/** Whether a word with stars in it could be another, and shows at least half of its letters. */
function fits(masked: string, word: string): boolean {
  if (masked.length !== word.length) return false;
  let stars = 0;
  for (let i = 0; i < word.length; i += 1) {
    if (masked[i] === '*') stars += 1;
    else if (masked[i] !== word[i]) return false;
  }
  return stars * 2 <= word.length;
}
