import { expect, test } from '@jest/globals';
import { dialled } from '../../../infra/content/placeholders';

test.each([
  ['+18883737888', '1-888-373-7888'],
  ['+442079460000', '020-7946-0000'],
  ['+33800000000', '0-800-00-00-00'],
  ['988', '988'],
  ['233733', '233733'],
])('%s is written as people dial it: %s', (number, written) => {
  expect(dialled(number)).toBe(written);
});
