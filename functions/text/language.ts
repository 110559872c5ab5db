import type { Content } from './content';
import { isWordless } from './cover';
import type { Language } from './names';
import type { Term } from './term';

/**
 * The language of a text: the one that it asks for, or the one that at least half of its words belong to and no other
 * as many. Words of several languages tell nothing, unknown words speak against all. In a tie, the terms that decide.
 */
export function languageOf(words: readonly string[], terms: readonly Term[], content: Content): Language | undefined {
  const asked = terms.find(({ asks }) => asks);
  if (asked) return asked.language;
  const { counts, telling } = count(words, content);
  const most = Math.max(...counts);
  if (2 * most < telling) return undefined;
  const leading = content.languages.filter((_, i) => counts[i] === most);
  if (leading.length === 1) return leading[0];
  const spoken = new Set(terms.map(({ language }) => language));
  return spoken.size === 1 ? terms[0]?.language : undefined;
}

/** How many words tell each language, and how many tell any or are unknown; each different word is looked up once. */
function count(words: readonly string[], content: Content): { counts: number[]; telling: number } {
  const times = new Map<string, number>();
  for (const word of words) if (word.length > 1) times.set(word, (times.get(word) ?? 0) + 1);
  const counts = content.languages.map(() => 0);
  let telling = 0;
  for (const [word, often] of times) {
    if (isWordless(word)) continue;
    const told = content.languageOf(word);
    if (told === 'several') continue;
    telling += often;
    const i = told === undefined ? -1 : content.languages.indexOf(told);
    if (i !== -1) counts[i] = (counts[i] as number) + often;
  }
  return { counts, telling };
}

/** A single word that means nothing, and single letters, are written in any language. */
export function tellsLanguage(sent: readonly string[], terms: readonly Term[]): boolean {
  return terms.length > 0 || (sent.length > 1 && sent.some((word) => word.length > 1));
}
