import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';

/** In Lambda it is `:UTC`. */
test.each([':UTC', 'Asia/Tokyo'])('a process begun in %s tells the same day as Intl in every time zone', (TZ) => {
  const file = join(__dirname, 'local-days.ts');
  const { stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', file], {
    env: { ...process.env, TZ },
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  const { told, differing } = JSON.parse(stdout);
  expect(differing).toEqual([]);
  expect(told).toBeGreaterThan(300_000);
});
