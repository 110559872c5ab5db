import type { FileName } from './problem';
import type { ContentFiles } from './schema';

/** A list in which texts were put in or taken out. */
export interface ListChange {
  file: FileName;
  /** Its keys: `words`, `abuse`, `anywhere`. */
  path: readonly string[];
  added: readonly string[];
  removed: readonly string[];
}

/** Any other value that changed; one that was not there, or is no longer, is undefined. */
export interface ValueChange {
  file: FileName;
  path: readonly string[];
  before: unknown;
  after: unknown;
}

/** Everything in which two versions of the content differ; order does not count, nor how it is written. */
export interface Differences {
  lists: readonly ListChange[];
  values: readonly ValueChange[];
}

/** In what two versions of the content differ. */
export function differences(before: ContentFiles, after: ContentFiles): Differences {
  const [was, is] = [byFile(before), byFile(after)];
  const names = [...new Set([...was.keys(), ...is.keys()])];
  const found = names.map((file) => between({ file, path: [], before: was.get(file), after: is.get(file) }));
  return { lists: found.flatMap(({ lists }) => lists), values: found.flatMap(({ values }) => values) };
}

function between(change: ValueChange): Differences {
  const { file, path, before, after } = change;
  if (path[0] === '$schema' || JSON.stringify(before) === JSON.stringify(after)) return { lists: [], values: [] };
  if (isList(before ?? []) && isList(after ?? [])) {
    const [was, is] = [(before ?? []) as string[], (after ?? []) as string[]];
    const added = is.filter((one) => !was.includes(one));
    const removed = was.filter((one) => !is.includes(one));
    if (path[0] !== 'replies' && added.length + removed.length > 0)
      return { lists: [{ file, path, added, removed }], values: [] };
    return { lists: [], values: [change] };
  }
  if (!isGroup(before ?? {}) || !isGroup(after ?? {})) return { lists: [], values: [change] };
  const [was, is] = [(before ?? {}) as Group, (after ?? {}) as Group];
  const found = [...new Set([...Object.keys(was), ...Object.keys(is)])].map((key) =>
    between({ file, path: [...path, key], before: was[key], after: is[key] }),
  );
  return { lists: found.flatMap(({ lists }) => lists), values: found.flatMap(({ values }) => values) };
}

type Group = Record<string, unknown>;

const isList = (value: unknown) => Array.isArray(value) && value.every((one) => typeof one === 'string');
const isGroup = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value);

/** What each file holds, by its name. */
function byFile({ hotlines, languages, weights = {}, further, ...others }: ContentFiles): Map<FileName, unknown> {
  const files: [FileName, unknown][] = [
    ['hotlines.json', hotlines],
    ...Object.entries(languages).map(([code, file]): [FileName, unknown] => [`${code}.json`, file]),
    ...Object.entries(others).map(([name, file]): [FileName, unknown] => [`${name}.json`, file]),
    ['further-languages.json', further],
    ...Object.entries(weights).map(([code, file]): [FileName, unknown] => [`weights/${code}.json`, file]),
  ];
  return new Map(files.filter(([, file]) => file !== undefined));
}
