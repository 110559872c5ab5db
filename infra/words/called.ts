import { isSame, parsed, valueAt } from './edit';
import { withValue } from './edit-json';
import type { Json } from './json-style';
import type { Texts } from './review';

/** By file: the group in which each has numbers, these, and where the day on which somebody called them stands. */
const CALLED: Record<string, { group: string; numbers: readonly string[][]; day: string }> = {
  'hotlines.json': { group: 'lines', numbers: [['call'], ['text', 'to'], ['text', 'word']], day: 'verified' },
  'services.json': { group: 'services', numbers: [['call'], ['text']], day: 'called' },
};

/**
 * The changed text of a file with numbers. If a number is another one than before, nobody has called it yet; if it is
 * again the one that is saved, the saved day holds again.
 */
export function withCalls(file: string, { base, before, after }: Texts): string {
  const { group, numbers, day } = CALLED[file] ?? {};
  if (!group || !numbers || !day) return after;
  const [saved, old, made] = [base, before, after].map((text) => valueAt(parsed(text), [group]) as Group | undefined);
  const dialled = (one: Json | undefined) => numbers.map((path) => valueAt(one, path));
  return Object.entries(made ?? {}).reduce((text, [key, one]) => {
    const was = old?.[key];
    if (was === undefined || isSame(dialled(was), dialled(one))) return text;
    const isSaved = isSame(dialled(saved?.[key]), dialled(one));
    return withValue(text, [group, key, day], isSaved ? valueAt(saved?.[key], [day]) : false);
  }, after);
}

type Group = Record<string, Json>;
