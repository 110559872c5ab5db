import { expect, test } from '@jest/globals';
import { grown } from './instructions-gate';

const STORED = {
  node: 'v24.1.0',
  cpu: 'x64',
  runtimeClient: 'ric 4',
  instructions: { floor: 100_000_000, ours: 200_000_000 },
};
const now = (ours: number, { floor = 100_000_000, ...others } = {}) => ({
  ...STORED,
  ...others,
  instructions: { floor, ours },
});

test('more than two percent above what is stored for this setup is too many', () => {
  expect(grown(now(203_000_000), [STORED], 'floor')).toMatchObject({ isTooMany: false });
  expect(grown(now(205_000_000), [STORED], 'floor')).toEqual({
    isTooMany: true,
    sentence: 'Against what is stored: ours +2.5 %.',
  });
});

test('a processor with which the empty handler needs as much more is no reason', () => {
  expect(grown(now(210_000_000, { floor: 105_000_000 }), [STORED], 'floor')).toMatchObject({ isTooMany: false });
  expect(grown(now(215_000_000, { floor: 105_000_000 }), [STORED], 'floor')).toMatchObject({ isTooMany: true });
});

test('another Node.js is not compared, and the sentence says so', () => {
  expect(grown({ ...now(900_000_000), node: 'v26.0.0' }, [STORED], 'floor')).toEqual({
    isTooMany: false,
    sentence: 'Not compared: instructions are stored for Node.js v24.1.0, x64, ric 4 alone.',
  });
  expect(grown(now(1), [], 'floor')).toMatchObject({ isTooMany: false });
});
