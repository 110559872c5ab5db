import type { ListChange, ValueChange } from './differences';
import { dialled } from './placeholders';

/** Where something stands in the content: “en.json: words abuse anywhere”. */
export function placeOf({ file, path }: Pick<ListChange | ValueChange, 'file' | 'path'>): string {
  return `${file}: ${path.join(' ')}`;
}

/** A value as it is shown: a number as people dial it, and – for none. */
export function shownValue(value: unknown): string {
  if (value === undefined) return '–';
  if (typeof value === 'string') return /^\+\d+$/.test(value) ? dialled(value) : value;
  return JSON.stringify(value);
}

/** “3 texts”, “1 text”. */
export function count(number: number, thing: string): string {
  return `${number.toLocaleString('en-US')} ${thing}${number === 1 ? '' : 's'}`;
}
