/** What a value of JSON may be. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** As wide as the content's lists of words are written. */
export const WIDTH = 150;
/** What fits here stands on one line. */
const SHORT = 100;
const STEP = '  ';

/** A value as the content files write it: on one line if it is short, one key or item a line if not. */
export function written(value: Json, indent: string, text: string): string {
  const short = onOneLine(value);
  if (value === null || typeof value !== 'object') return short;
  const holdsGroups = Object.values(value).some(
    (one) => one !== null && typeof one === 'object' && !Array.isArray(one),
  );
  if (!holdsGroups && indent.length + short.length <= SHORT) return short;
  const inside = indent + STEP;
  const parts = Array.isArray(value)
    ? value.map((item) => written(item, inside, text))
    : Object.entries(value).map(([key, one]) => `${JSON.stringify(key)}: ${written(one, inside, text)}`);
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  const eol = eolOf(text);
  return `${open}${eol}${parts.map((part) => inside + part).join(`,${eol}`)}${eol}${indent}${close}`;
}

function onOneLine(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(onOneLine).join(', ')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const parts = Object.entries(value).map(([key, one]) => `${JSON.stringify(key)}: ${onOneLine(one)}`);
  return parts.length > 0 ? `{ ${parts.join(', ')} }` : '{}';
}

/** What ends a line of this text. */
export function eolOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

/** The space before whatever stands first on the line of this place. */
export function indentAt(text: string, offset: number): string {
  return /^[ \t]*/.exec(text.slice(text.lastIndexOf('\n', offset - 1) + 1))?.[0] ?? '';
}

/** Whether nothing stands before this place on its line. */
export function isLineStart(text: string, offset: number): boolean {
  return text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset).trim() === '';
}

/** How much of its line a place is behind. */
export function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1);
}
