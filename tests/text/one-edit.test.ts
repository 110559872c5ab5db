import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { byEnds, costOfOneEdit, oneEditFrom } from '../../functions/text/one-edit';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'l', 'p'), minLength: 4, maxLength: 9 });
const words = fc.uniqueArray(word, { minLength: 1, maxLength: 200 });

test('of any words, those with the smallest edit are found, as if each had been compared', () => {
  fc.assert(
    fc.property(words, word, (known, misspelling) => {
      const costs = known.map((one) => costOfOneEdit(misspelling, one));
      const least = Math.min(1, ...costs);
      const nearest = known.filter((_, i) => costs[i] === least);
      expect(oneEditFrom(byEnds(known))(misspelling).sort()).toEqual(nearest.sort());
    }),
    { numRuns: 2_000 },
  );
});

test('where several are as near, a letter left out comes first', () => {
  const misspelt = oneEditFrom(byEnds(['hating', 'hitting', 'hiking']));
  expect(misspelt('hiting')).toEqual(['hitting', 'hating', 'hiking']);
});

test('nothing of fewer than four letters is taken for misspelt', () => {
  expect(oneEditFrom(byEnds(['abc']))('abd')).toEqual([]);
});
