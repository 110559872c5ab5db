import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { check } from '../../../infra/content/check';
import { smallContent as small, TODAY } from './small-content';

/** Names that every object of JavaScript has: `{}['valueOf']` is a function. */
const KEYS_OF_ALL = fc.constantFrom('valueOf', 'constructor', '__proto__', 'hasOwnProperty');

test('whatever stands in the files, a check ends, and each mistake is one sentence on one line', () => {
  const paths = pathsIn(small);
  fc.assert(
    fc.property(fc.constantFrom(...paths), fc.oneof(fc.jsonValue(), KEYS_OF_ALL), (path, value) => {
      const files = structuredClone(small);
      const parent = path.slice(0, -1).reduce<object>((at, key) => Reflect.get(at, key), files);
      Reflect.set(parent, path.at(-1) as string, value);
      for (const { message } of check(files, TODAY)) expect(message).toMatch(/^[^\n]+[.?]$/);
    }),
    { numRuns: 200 },
  );
});

test('a key that every object of JavaScript has is refused with a sentence, wherever it stands', () => {
  const says = (key: string) =>
    pathsIn(small)
      .filter((path) => path.length > 2)
      .flatMap((path) => {
        const files = structuredClone(small);
        const parent = path.slice(0, -1).reduce<object>((at, key) => Reflect.get(at, key), files);
        if (Array.isArray(parent)) return [];
        Object.defineProperty(parent, key, { value: Reflect.get(parent, path.at(-1) as string), enumerable: true });
        return check(files, TODAY).filter(({ message }) => message.includes(key)).length > 0 ? [] : [path.join('.')];
      });
  expect([...says('valueOf'), ...says('__proto__')]).toEqual([]);
});

function pathsIn(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [path];
  return [
    ...(path.length > 0 ? [path] : []),
    ...Object.entries(value).flatMap(([key, inside]) => pathsIn(inside, [...path, key])),
  ];
}
