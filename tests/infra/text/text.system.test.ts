import { expect, test } from '@jest/globals';
import { startCommand } from '../run-command';

test('npm run text starts, and answers', async () => {
  const { code, said, complained } = await startCommand('text', ['--json', 'help'], {}).ended;
  expect({ code, complained, topic: JSON.parse(said).topic }).toEqual({ code: 0, complained: '', topic: 'help' });
});
