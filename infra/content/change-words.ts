import type { LineChange } from './changes';
import type { ListChange, ValueChange } from './differences';
import { dialled } from './placeholders';

/** Where something stands in the content: “en.json: words abuse anywhere”, or of a line “Emergency: call”. */
export function placeOf(change: ListChange | ValueChange | LineChange): string {
  const { file, path } = change;
  return 'line' in change ? `${change.line}: ${path.slice(2).join(' ')}` : `${file}: ${path.join(' ')}`;
}

/** A value as it is shown: a number as people dial it, and – for none. */
export function shownValue(value: unknown): string {
  if (value === undefined) return '–';
  if (typeof value === 'string') return /^\+\d+$/.test(value) ? dialled(value) : value;
  return JSON.stringify(value);
}

/** “3 texts”, “1 text”. */
export function count(number: number, thing: string, things = `${thing}s`): string {
  return `${number.toLocaleString('en-US')} ${number === 1 ? thing : things}`;
}
