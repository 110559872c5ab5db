import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { keysOf, lookUp, tableOf } from '../../functions/text/table';

const written = fc.string({ unit: fc.constantFrom('a', 'b', 'é', '我', '😭', '1', ' ') });

test('a table gives each key its value, and no other key any, in any script', () => {
  fc.assert(
    fc.property(fc.dictionary(written, written), fc.array(written), (values, others) => {
      const table = tableOf(Object.entries(values));
      for (const [key, value] of Object.entries(values)) expect(lookUp(key, table)).toBe(value);
      for (const key of others) expect(lookUp(key, table)).toBe(Object.hasOwn(values, key) ? values[key] : undefined);
      expect(keysOf(table).sort()).toEqual(Object.keys(values).sort());
      expect(table).toMatch(/^[\0-\x7F]*$/);
    }),
    { numRuns: 1_000 },
  );
});

test('the names of what every object has are keys like any others', () => {
  expect(lookUp('constructor', tableOf([]))).toBeUndefined();
  expect(lookUp('__proto__', tableOf([['__proto__', 'found']]))).toBe('found');
});
