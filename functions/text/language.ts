import type { Content, Language, Term } from './content';

const LETTERS = /^\p{L}+$/u;

/**
 * The language of a text: the one that it asks for, or the one that at least half of its words belong to and no other
 * as many. Words of two languages tell nothing, unknown words speak against all. In a tie, the terms that decide.
 */
export function languageOf(words: readonly string[], terms: readonly Term[], content: Content): Language | undefined {
  const asked = terms.find(({ asks }) => asks);
  if (asked) return asked.language;
  const telling = words.filter(
    (word) => word.length > 1 && LETTERS.test(word) && content.languageOf.get(word) !== 'several',
  );
  const counts = content.languages.map(
    (language) => telling.filter((word) => content.languageOf.get(word) === language).length,
  );
  const most = Math.max(...counts);
  const leading = content.languages.filter((_, i) => counts[i] === most);
  if (leading.length === 1) return 2 * most >= telling.length ? leading[0] : undefined;
  const spoken = new Set(terms.map(({ language }) => language));
  return spoken.size === 1 && telling.length <= 2 * most ? terms[0]?.language : undefined;
}
