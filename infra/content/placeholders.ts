import parsePhoneNumber from 'libphonenumber-js/max';
import type { Line } from './schema';

/** A place in a text where a line's number goes, such as `{{national.call}}`. */
export interface Placeholder {
  written: string;
  line: string;
  field: string;
}

type Lines = Record<string, Line>;

const PLACEHOLDER = /\{\{(\w+)\.(\w+)\}\}/g;

/** What may stand behind the dot. */
export const FIELDS = ['call', 'text', 'word'];

/** The placeholders of a text in their order, whether or not hotlines.json has them. */
export function placeholdersIn(text: string): Placeholder[] {
  return [...text.matchAll(PLACEHOLDER)].map(([written, line = '', field = '']) => ({ written, line, field }));
}

/** The line that a placeholder names; undefined if hotlines.json does not have it. */
export function lineOf({ line }: Placeholder, lines: Lines): Line | undefined {
  return Object.hasOwn(lines, line) ? lines[line] : undefined;
}

/** Whether hotlines.json has what a placeholder stands for. */
export function exists(placeholder: Placeholder, lines: Lines): boolean {
  const line = lineOf(placeholder, lines);
  if (placeholder.field === 'call') return line?.call !== undefined;
  if (placeholder.field === 'text') return line?.text !== undefined;
  return placeholder.field === 'word' && line?.text?.word !== undefined;
}

/** A line's numbers as people dial them within their country, in groups: `1-888-373-7888`, `020-7946-0000`, `911`. */
export function dialled(number: string): string {
  const parsed = number.startsWith('+') ? parsePhoneNumber(number) : undefined;
  if (!parsed) return number;
  const groups = parsed.formatNational().match(/\d+/g) ?? [];
  return [...(parsed.countryCallingCode === '1' ? ['1'] : []), ...groups].join('-');
}

/** Puts a line's numbers in place of `{{line.call}}`, `{{line.text}}` and `{{line.word}}`. */
export function fill(text: string, lines: Lines): string {
  return text.replace(PLACEHOLDER, (_, name: string, field: string) => {
    const line = lines[name];
    const value = { call: line?.call, text: line?.text?.to, word: line?.text?.word }[field];
    if (value === undefined) throw new Error(`There is no {{${name}.${field}}} in hotlines.json.`);
    return dialled(value);
  });
}

/** The text with its placeholders filled in, and those left out that hotlines.json has nothing for. */
export function filled(text: string, lines: Lines): string {
  return fill(fillable(text, lines), lines);
}

/** The text without the placeholders that hotlines.json has nothing for. */
export function fillable(text: string, lines: Lines): string {
  return text.replace(PLACEHOLDER, (written, line, field) => (exists({ written, line, field }, lines) ? written : ''));
}

/** What a text says beside its placeholders. */
export function besidePlaceholders(text: string): string {
  return text.replace(PLACEHOLDER, ' ');
}
