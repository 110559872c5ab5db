import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect, test } from '@jest/globals';
import { world } from '../system/world';
import { synthesise } from './synthesise';

test('the same sources give the same bundles in another folder, so that a second deploy changes nothing', () => {
  const again = synthesise({ outdir: mkdtempSync(join(tmpdir(), 'assembly-')) });
  for (const name of ['sms', 'fallback', 'canary'] as const) {
    expect(basename(again.bundleOf(`${name}/handler.ts`))).toBe(basename(world[name]));
  }
});
