import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { request } from 'node:http';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { run as metrics } from '../../../infra/metrics/run';
import { run } from '../../../infra/phone/run';
import { runHere } from '../run-here';
import { PERSON, wordsFor } from './phone-here';

let child: ChildProcessWithoutNullStreams;
let complained: Promise<string>;
let ended: Promise<unknown[]>;
const said: string[] = [];
let port: number;
beforeAll(async () => {
  child = spawn(process.execPath, [require.resolve('tsx/cli'), 'infra/phone/start.ts'], {
    cwd: join(__dirname, '../../..'),
    env: { ...process.env, STORE: 'memory', PORT: '0' },
  });
  complained = text(child.stderr);
  ended = once(child, 'close');
  for await (const line of createInterface(child.stdout)) {
    said.push(line);
    if (line === 'Ctrl-C ends.') break;
  }
  port = Number(/:(\d+)$/.exec(said[0] ?? '')?.[1]);
});
afterAll(() => void child.kill('SIGKILL'));

/** The status for a request whose Host header is this, whatever address it is sent to. */
function statusFor(host: string, path: string, method = 'GET', chunks: Buffer[] = []): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const asking = request({ host: '127.0.0.1', port, path, method, headers: { host }, agent: false }, (response) => {
      resolve(response.resume().statusCode);
    });
    asking.on('error', reject);
    for (const chunk of chunks) asking.write(chunk);
    asking.end();
  });
}

test('npm start says where the phone is and where it counts', () => {
  expect(said.join('\n')).toMatch(
    /^The phone is at http:\/\/127\.0\.0\.1:\d+\nIts words are changed at http:\/\/127\.0\.0\.1:\d+\/words\nIt counts in memory: .+\nCtrl-C ends\.$/,
  );
});

test('a text goes over HTTP as it was typed, and its reply comes back', async () => {
  for (const body of ['HELP', 'ayuda', 'help & <b>"me"</b>\r\n\0😢 +%20']) {
    const response = await fetch(`http://127.0.0.1:${port}/send`, {
      method: 'POST',
      headers: { origin: `http://127.0.0.1:${port}`, 'content-type': 'application/json' },
      body: JSON.stringify({ from: PERSON, body }),
    });
    expect(await response.json()).toMatchObject({ replies: [{ text: wordsFor(body) }] });
  }
});

test('npm run metrics -- --local reads what was counted here', async () => {
  const { code, said } = await runHere(metrics, ['--local', '--by', 'language'], { env: { PORT: String(port) } });
  expect([code, said]).toEqual([0, expect.stringMatching(/^ en +2 /m)]);
});

test('another host name gets nothing, also from this computer', async () => {
  for (const host of ['evil.example', `evil.example:${port}`, '127.0.0.1'])
    expect(await statusFor(host, '/counts')).toBe(421);
  expect(await statusFor(`localhost:${port}`, '/counts')).toBe(200);
});

test('a body that is too long is not taken, and the phone goes on', async () => {
  const megabytes = Array.from({ length: 7 }, () => Buffer.alloc(1024 * 1024, 'x'));
  const status = statusFor(`127.0.0.1:${port}`, '/sms', 'POST', megabytes);
  expect([413, 'cut off']).toContain(await status.catch(() => 'cut off'));
  expect(await statusFor(`127.0.0.1:${port}`, '/status')).toBe(200);
});

test('a port that is taken is told in one sentence', async () => {
  const { code, said, complained } = await runHere(run, [], { env: { PORT: String(port) } });
  expect([code, said]).toEqual([1, '']);
  expect(complained.replace(/\n/g, ' ')).toMatch(/^Port \d+ is taken: [^.]+ PORT=\d+ npm start $/);
});

test('Ctrl-C ends it at once, without a complaint', async () => {
  child.kill('SIGINT');
  expect((await ended)[0]).toBe(0);
  expect(await complained).toBe('');
});
