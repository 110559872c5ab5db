import { expect, test } from '@jest/globals';
import { asked } from './arguments';

test('twenty processes of each are run unless told otherwise', () => {
  expect(asked([])).toEqual({ json: false, instructions: false, runs: 20 });
  expect(asked(['--json', '--runs', '3'])).toEqual({ json: true, instructions: false, runs: 3 });
});

test.each([['--runs', '0'], ['--runs', 'many'], ['--runs'], ['--fast'], ['all']])(
  'wrong arguments are refused with a sentence: %s %s',
  (...args) => {
    expect(() => asked(args)).toThrow(/^\S.*\.(\nUsage|$)/);
  },
);
