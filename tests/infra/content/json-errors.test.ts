import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { jsonErrors, repeatedKeys } from '../../../infra/content/json-errors';

describe('what keeps a file from being JSON', () => {
  test.each([
    [
      '{\n  "a": [],\n}',
      'Line 3, column 1: a key in double quotes is missing; write it, or take out the comma before.',
    ],
    ['{\n  "a": "x"\n  "b": 1\n}', 'Line 3, column 3: a comma is missing before this; add it.'],
    ['{ "a" 1 }', 'Line 1, column 7: a colon is missing between a key and its value; add it.'],
    ['["x",, "y"]', 'Line 1, column 6: a value is missing; write it, or take out the comma or the key before.'],
    ['{ a: 1 }', 'Line 1, column 3: this does not stand in straight double quotes; put them around it.'],
    ['["x", “y”]', 'Line 1, column 7: this does not stand in straight double quotes; put them around it.'],
    ['["x",\n "y]', 'Line 2, column 2: the text that begins here has no quote at its end; add it on the same line.'],
    [
      '{ "a": ["x" }',
      'Line 1, column 13: this closes another bracket than the one that is open; close that one first.',
    ],
    ['["x", "y"', 'Line 1, column 10: a ] is missing; add it at the end of its list.'],
    ['{ "a": { "b": 1 }', 'Line 1, column 18: a } is missing; add it at the end of its group of keys.'],
    ['{}\n}', 'Line 2, column 1: the file ends before this; take this out, or a bracket too many before it.'],
    ['{ // later\n}', 'Line 1, column 3: JSON has no comments; take this one out.'],
    ['["a\\b", "c\\d"]', 'Line 1, column 9: a backslash in this text begins nothing that JSON knows; take it out.'],
    ['["a\tb"]', 'Line 1, column 2: this text has a tab or another control character in it; write a space instead.'],
    ['[-]', 'Line 1, column 2: this does not stand in straight double quotes; put them around it.'],
  ])('%j', (text, sentence) => expect(jsonErrors(text)[0]).toBe(sentence));

  test('is told of five lines at once, one slip on each', () => {
    const lines = Array.from({ length: 9 }, (_, i) => `"${i}": ["x" "y" "z"]`);
    expect(jsonErrors(`{\n${lines.join(',\n')}\n}`).map((sentence) => sentence.split(':')[0])).toEqual([
      'Line 2, column 11',
      'Line 3, column 11',
      'Line 4, column 11',
      'Line 5, column 11',
      'Line 6, column 11',
    ]);
  });

  test('is found in every file that is cut short or has a character too many', () => {
    const damage = fc.record({
      value: fc.jsonValue(),
      at: fc.nat(),
      put: fc.constantFrom('', ',', '"', '}', ']', 'x'),
    });
    fc.assert(
      fc.property(damage, ({ value, at, put }) => {
        const whole = JSON.stringify({ value }, null, 2);
        const cut = at % whole.length;
        const text = put ? whole.slice(0, cut) + put + whole.slice(cut) : whole.slice(0, cut);
        fc.pre(!isJson(text));
        const [first, ...more] = jsonErrors(text);
        for (const sentence of [first, ...more]) expect(sentence).toMatch(/^Line \d+, column \d+: [^\n]+\.$/);
      }),
    );
  });
});

describe('a key that stands twice', () => {
  test('is named with both its lines, in each group of keys for itself', () => {
    const text = '{\n  "a": { "c": 1 },\n  "b": { "c": 2,\n    "c": 3 },\n  "a": {}\n}';
    expect(repeatedKeys(text, JSON.parse(text))).toEqual([
      'Line 5, column 3: "a" stands here a second time after line 2; put the two together.',
      'Line 4, column 5: "c" stands here a second time after line 3; put the two together.',
    ]);
  });

  test('is found in no JSON that keeps all of its keys', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => expect(repeatedKeys(JSON.stringify(value), value)).toEqual([])));
  });

  test('is found whatever else stands there: strings that look like keys, escapes, line ends before a colon', () => {
    fc.assert(
      fc.property(fc.string(), fc.jsonValue(), (key, value) => {
        const [name, other] = [JSON.stringify(key), JSON.stringify({ key: 'a": "b', value })];
        const text = `[${other}, { ${name}: ${other},\n ${name}\n : "\\": " }]`;
        expect(repeatedKeys(text, JSON.parse(text))).toHaveLength(1);
      }),
    );
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
