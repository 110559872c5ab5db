import { expect, test } from '@jest/globals';
import { checkLastRun } from '../../functions/watch/check-last-run';
import { checkVerified } from '../../functions/watch/check-verified';

const NOW = new Date('2026-11-26T12:00:00Z');

test.each([
  ['has not run yet', undefined, 'unknown'],
  ['found nothing this morning', { day: '2026-11-26', found: [] }, 'good'],
  ['found something', { day: '2026-11-25', found: ['balance: 1.00 USD'] }, 'unknown'],
  ['ran for the last time days ago', { day: '2026-11-22', found: [] }, 'bad'],
])('of a watch that %s doctor says so', (_, run, state) => {
  expect(checkLastRun(run, NOW).state).toBe(state);
});

test('a verification is old after half a year, and all are counted', () => {
  expect(checkVerified(['2026-11-20', '2026-06-15'], NOW).state).toBe('good');
  expect(checkVerified(['2026-11-20', '2026-03-01', '2025-01-01'], NOW)).toMatchObject({
    state: 'unknown',
    message: expect.stringContaining('2 of 3'),
  });
});
