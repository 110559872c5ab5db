import type { Content, Language, Term } from './content';
import { isWordless } from './cover';

/**
 * The language of a text: the one that it asks for, or the one that at least half of its words belong to and no other
 * as many. Words of several languages tell nothing, unknown words speak against all. In a tie, the terms that decide.
 */
export function languageOf(words: readonly string[], terms: readonly Term[], content: Content): Language | undefined {
  const asked = terms.find(({ asks }) => asks);
  if (asked) return asked.language;
  const told = words.filter((word) => word.length > 1 && !isWordless(word)).map((word) => content.languageOf(word));
  const telling = told.filter((language) => language !== 'several');
  const counts = content.languages.map((language) => telling.filter((one) => one === language).length);
  const most = Math.max(...counts);
  if (2 * most < telling.length) return undefined;
  const leading = content.languages.filter((_, i) => counts[i] === most);
  if (leading.length === 1) return leading[0];
  const spoken = new Set(terms.map(({ language }) => language));
  return spoken.size === 1 ? terms[0]?.language : undefined;
}
