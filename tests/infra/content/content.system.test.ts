import { expect, test } from '@jest/globals';
import { startCommand } from '../run-command';

test('npm run content starts, and shows the content of this folder', async () => {
  const { said, complained } = await startCommand('content', [], {}).ended;
  expect(complained).toBe('');
  expect(said).toContain('English (en.json), read by a native speaker');
  expect(said).toMatch(/errors?, .+ warnings?\.\nNext: .+\n$/);
});
