import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { type Copy, copyOfContent } from './words-here';

let copy: Copy;
const started: ChildProcess[] = [];

beforeEach(() => {
  copy = copyOfContent();
});
afterEach(() => {
  for (const child of started) child.kill('SIGKILL');
  copy.remove();
});

interface Started {
  post(path: string, body?: object): Promise<Response>;
  /** As Ctrl-C does. */
  end(): Promise<unknown>;
}

async function npmStart(): Promise<Started> {
  const child = spawn(process.execPath, [require.resolve('tsx/cli'), 'infra/phone/start.ts'], {
    cwd: join(__dirname, '../../..'),
    env: { ...process.env, STORE: 'memory', PORT: '0', CONTENT: copy.path },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  started.push(child);
  let address = '';
  for await (const line of createInterface(child.stdout as NodeJS.ReadableStream)) {
    address ||= /^Its words are changed at (\S+)$/.exec(line)?.[1] ?? '';
    if (line === 'Ctrl-C ends.') break;
  }
  const token = /name="token" content="([^"]+)"/.exec(await (await fetch(address)).text())?.[1] ?? '';
  const headers = { origin: new URL(address).origin, 'x-token': token };
  return {
    post: (path, body = {}) => fetch(address + path, { method: 'POST', headers, body: JSON.stringify(body) }),
    end() {
      const ended = once(child, 'close');
      child.kill('SIGINT');
      return ended;
    },
  };
}

test('Ctrl-C loses nothing: what was saved is in the files, and what was not is in the draft of the next start', async () => {
  const path = (topic: string) => ({ file: 'en.json', path: ['replies', topic] });
  const { thanks, optout } = JSON.parse(copy.read('en.json')).replies;
  const first = await npmStart();
  await first.post('/change', { ...path('thanks'), was: thanks, value: [`${thanks[0]} Bye.`] });
  expect(await (await first.post('/save')).json()).toEqual({ clashes: [], mistakes: [] });
  await first.post('/change', { ...path('optout'), was: optout, value: [`${optout[0]} Bye.`] });
  await first.end();

  expect(JSON.parse(copy.read('en.json')).replies).toMatchObject({ thanks: [`${thanks[0]} Bye.`], optout });
  const second = await npmStart();
  const answer = await (await second.post('/drafted', path('optout'))).json();
  expect(answer).toEqual({ value: [`${optout[0]} Bye.`] });
  await second.end();
});
