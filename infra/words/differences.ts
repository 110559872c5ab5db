import { isSame } from './edit';

/** A value that two JSON texts do not share; undefined where it is not. A list is one value. */
export interface Difference {
  path: string[];
  before: unknown;
  after: unknown;
}

/** Where two values differ, in the order of the second one's keys. */
export function differences(before: unknown, after: unknown, path: string[] = []): Difference[] {
  if (isSame(before, after)) return [];
  if (!isGroup(before) || !isGroup(after)) return [{ path, before, after }];
  const keys = new Set([...Object.keys(after), ...Object.keys(before)]);
  return [...keys].flatMap((key) => differences(own(before, key), own(after, key), [...path, key]));
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function own(group: Record<string, unknown>, key: string): unknown {
  return Object.hasOwn(group, key) ? group[key] : undefined;
}

/** The value of a JSON text, with or without a byte order mark. */
export function parsed(text: string): unknown {
  return JSON.parse(text.replace(/^\uFEFF/, ''));
}
