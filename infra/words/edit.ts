import { z } from 'zod';
import type { Json } from './json-style';

const key = z.union([z.string().max(200), z.int().min(0)]);

/** One change of one value, as the page sends it: what stood there when it was made, and what is to stand there. */
export const EDIT = z.strictObject({
  file: z.string().max(100),
  path: z.array(key).min(1).max(6),
  /** Undefined if nothing stood there. */
  was: z.json().optional(),
  /** Undefined if nothing is to stand there. */
  value: z.json().optional(),
});

export type Edit = z.infer<typeof EDIT>;

/** What stands at a place of a file; undefined if nothing does. */
export function valueAt(root: unknown, path: Edit['path']): Json | undefined {
  return path.reduce<unknown>((inside, key) => {
    const isGroup = typeof inside === 'object' && inside !== null && Object.hasOwn(inside, key);
    return isGroup ? (inside as Record<string | number, unknown>)[key] : undefined;
  }, root) as Json | undefined;
}

/** The value of a JSON text, with or without a byte order mark. */
export function parsed(text: string): unknown {
  return JSON.parse(text.replace(/^\uFEFF/, ''));
}

/** Whether two values say the same. */
export function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
