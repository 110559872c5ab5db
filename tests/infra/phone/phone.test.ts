import { expect, test } from '@jest/globals';
import { phone } from '../../../infra/phone/phone';
import { runHere } from '../run-here';

test.each([
  ['3000x', 'PORT is "3000x", which is not a port: give it a number from 1 to 65535.'],
  ['65536', 'PORT is "65536", which is not a port: give it a number from 1 to 65535.'],
])('PORT=%s, which is not a port, is told in one sentence', async (PORT, sentence) => {
  expect(await runHere(phone, [], { env: { PORT } })).toEqual({ code: 1, said: '', complained: `${sentence}\n` });
});

test('an argument is refused with a sentence, and --help says how the port is chosen', async () => {
  const { code, complained } = await runHere(phone, ['--port', '4000']);
  expect([code, complained]).toEqual([1, expect.stringMatching(/^There is no option --port.+--help\.\n$/s)]);
  expect((await runHere(phone, ['--help'])).said).toContain('PORT=4000');
});
