import { expect, test } from '@jest/globals';
import { grown } from './instructions-gate';

const STORED = {
  node: 'v24.1.0',
  cpu: 'x64',
  runtimeClient: 'ric 4',
  instructions: { floor: 100_000_000, ours: 200_000_000 },
};
const now = (ours: number, others = {}) => ({ ...STORED, ...others, instructions: { floor: 110_000_000, ours } });

test('more than two percent above what is stored for this setup is too many, whatever the empty handler needs', () => {
  expect(grown(now(203_000_000), [STORED], 'floor')).toMatchObject({ isTooMany: false });
  expect(grown(now(205_000_000), [STORED], 'floor')).toEqual({
    isTooMany: true,
    sentence: 'Against what is stored: ours +2.5 %.',
  });
});

test('with another Node.js only the ratio to the empty handler is compared, and the sentence says so', () => {
  expect(grown(now(223_000_000, { node: 'v26.0.0' }), [STORED], 'floor')).toEqual({
    isTooMany: false,
    sentence: 'Stored for Node.js v24.1.0, x64, ric 4, so only ratios are compared: ours +1.4 %.',
  });
  expect(grown(now(225_000_000, { cpu: 'arm64' }), [STORED], 'floor')).toMatchObject({ isTooMany: true });
});

test('with nothing stored, nothing is too many', () => {
  expect(grown(now(1), [], 'floor')).toMatchObject({ isTooMany: false });
});
