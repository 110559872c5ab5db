import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { check } from '../../../infra/content/check';
import { smallContent as small, TODAY } from './small-content';

test('whatever stands in the files, a check ends, and each mistake is one sentence on one line', () => {
  const paths = pathsIn(small);
  fc.assert(
    fc.property(fc.constantFrom(...paths), fc.jsonValue(), (path, value) => {
      const files = structuredClone(small);
      const parent = path.slice(0, -1).reduce<object>((at, key) => Reflect.get(at, key), files);
      Reflect.set(parent, path.at(-1) as string, value);
      for (const { message } of check(files, TODAY)) expect(message).toMatch(/^[^\n]+[.?]$/);
    }),
    { numRuns: 200 },
  );
});

function pathsIn(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [path];
  return [
    ...(path.length > 0 ? [path] : []),
    ...Object.entries(value).flatMap(([key, inside]) => pathsIn(inside, [...path, key])),
  ];
}
