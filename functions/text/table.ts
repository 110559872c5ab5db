import { grouped } from './grouped';
import { isAscii } from './plain';

/**
 * Values by key as one string, in which a value is found without reading the others: the number of its parts, where each
 * begins and where the last ends, and then the parts, of lines `\nkey\tvalue`. All of it is ASCII.
 */
export type Table = string;

const KEYS_IN_A_PART = 4;
/** Of each number, in digits. */
const WIDTH = 8;
const ZERO = '0'.charCodeAt(0);

/** Keys and values have no tab and no line break in them. */
export function tableOf(entries: Iterable<readonly [key: string, value: string]>): Table {
  const all = [...entries].map(([key, value]) => ({ key: inAscii(key), value: inAscii(value) }));
  const parts = Math.ceil(all.length / KEYS_IN_A_PART) || 1;
  const groups = grouped(all, ({ key }) => String(partOf(key, parts)));
  const lines = Array.from({ length: parts }, (_, part) =>
    (groups.get(String(part)) ?? []).map(({ key, value }) => `\n${key}\t${value}`).join(''),
  );
  const begins = [startOf(parts)];
  for (const line of lines) begins.push((begins.at(-1) as number) + line.length);
  const head = [parts, ...begins].map((number) => String(number).padStart(WIDTH, '0'));
  return `${head.join('')}${lines.join('')}\n`;
}

/** The value of a key. */
export function lookUp(key: string, table: Table): string | undefined {
  const written = inAscii(key);
  const at = WIDTH * (1 + partOf(written, numberAt(0, table)));
  const part = table.slice(numberAt(at, table), numberAt(at + WIDTH, table) + 1); // with the line break behind it
  const found = part.indexOf(`\n${written}\t`);
  if (found === -1) return undefined;
  const from = found + written.length + 2;
  return outOfAscii(part.slice(from, part.indexOf('\n', from)));
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
  const [, ...lines] = table.slice(startOf(numberAt(0, table)), -1).split('\n');
  return lines.map((line) => outOfAscii(line.slice(0, line.indexOf('\t'))));
}

/** Every other character as the escape that JSON has for it: one that is not ASCII would make all of a string twice as long in memory, and slower to read. */
export function inAscii(text: string): string {
  if (isAscii(text)) return text;
  return text.replace(/[\u0080-\uFFFF]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function outOfAscii(text: string): string {
  if (!text.includes('\\u')) return text;
  return text.replace(/\\u([0-9a-f]{4})/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
}

function startOf(parts: number): number {
  return WIDTH * (parts + 2);
}

/** By its digits, since a look-up reads three numbers and a text makes hundreds of look-ups. */
function numberAt(at: number, table: Table): number {
  let number = 0;
  for (let i = at; i < at + WIDTH; i += 1) number = 10 * number + table.charCodeAt(i) - ZERO;
  return number;
}

function partOf(key: string, parts: number): number {
  let hash = 0;
  for (let i = 0; i < key.length; i += 1) hash = (Math.imul(hash, 31) + key.charCodeAt(i)) | 0;
  return (hash >>> 0) % parts;
}
