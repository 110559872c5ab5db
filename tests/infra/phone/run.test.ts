import { expect, test } from '@jest/globals';
import { run } from '../../../infra/phone/run';
import { runHere } from '../run-here';

test.each([
  ['3000x', 'PORT is "3000x", which is not a port: give it a number from 1 to 65535.'],
  ['65536', 'PORT is "65536", which is not a port: give it a number from 1 to 65535.'],
])('PORT=%s, which is not a port, is told in one sentence', async (PORT, sentence) => {
  expect(await runHere(run, [], { env: { PORT } })).toEqual({ code: 1, said: '', complained: `${sentence}\n` });
});

test('an argument is refused with a sentence, and --help says how the port is chosen', async () => {
  const { code, complained } = await runHere(run, ['--port', '4000']);
  expect([code, complained]).toEqual([1, expect.stringMatching(/^There is no option --port.+--help\.\n$/s)]);
  expect((await runHere(run, ['--help'])).said).toContain('PORT=4000');
});
