import { grouped } from './grouped';

/**
 * Values by key as a few strings instead of thousands of entries, each of which would cost every cold start: the lines
 * of those with the same two letters first stand together, `\nkey\tvalue`.
 */
export type Table = Readonly<Record<string, string>>;

const LETTERS = 2;

/** Keys and values have no tab and no line break in them. */
export function tableOf(entries: Iterable<readonly [key: string, value: string]>): Record<string, string> {
  const groups = grouped([...entries], ([key]) => key.slice(0, LETTERS));
  const lines = (those: readonly (readonly [string, string])[]) =>
    `${those.map(([key, value]) => `\n${key}\t${value}`).join('')}\n`;
  return Object.fromEntries([...groups].map(([start, those]) => [start, lines(those)]));
}

/** The value of a key. */
export function lookUp(key: string, table: Table): string | undefined {
  const start = key.slice(0, LETTERS);
  const lines = Object.hasOwn(table, start) ? (table[start] as string) : '';
  const found = lines.indexOf(`\n${key}\t`);
  if (found === -1) return undefined;
  const from = found + key.length + 2;
  return lines.slice(from, lines.indexOf('\n', from));
}

/** Looks up, and remembers what it found: at most what the table has. */
export function remembering(table: Table): (key: string) => string | undefined {
  const found = new Map<string, string>();
  return (key) => {
    const known = found.get(key);
    if (known !== undefined) return known;
    const value = lookUp(key, table);
    if (value !== undefined) found.set(key, value);
    return value;
  };
}

/** All keys, in no order. */
export function keysOf(table: Table): string[] {
  return Object.values(table).flatMap((lines) =>
    lines.split('\n').flatMap((line) => (line === '' ? [] : line.slice(0, line.indexOf('\t')))),
  );
}
