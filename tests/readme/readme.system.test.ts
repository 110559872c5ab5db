import { describe, expect, test } from '@jest/globals';
import { blocksIn, READMES, readReadme, refilled } from './blocks';
import { printed } from './printed';

/** Thirty days of loops are played. */
const TIMEOUT_MS = 300_000;

describe.each(READMES.filter((readme) => blocksIn(readReadme(readme)).length > 0))('%s', (readme) => {
  test(
    'has the tables that commands print now; npm run readme writes them',
    async () => {
      const before = readReadme(readme);
      expect(blocksIn(await refilled(before, printed))).toEqual(blocksIn(before));
    },
    TIMEOUT_MS,
  );
});
