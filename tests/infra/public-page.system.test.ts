import { expect, test } from '@jest/globals';
import { rightsOf } from './rights';
import { synthesise } from './synthesise';

test('the public page can read the counts and write its log, and nothing else', () => {
  expect(rightsOf('handlers/page.ts', synthesise({ settings: { publicPage: true } }))).toEqual([
    'Allow dynamodb:GetItem on Counts/Table',
    'Allow dynamodb:Scan on Counts/Table',
    'Allow logs:CreateLogStream on PublicPage/PageLog',
    'Allow logs:PutLogEvents on PublicPage/PageLog',
  ]);
});

test('there is no public page unless the settings ask for one', () => {
  const without = Object.values(synthesise({ settings: { publicPage: false } }).resources);
  expect(without.filter(({ Metadata }) => Metadata?.['hotline:entry'] === 'handlers/page.ts')).toEqual([]);
});
