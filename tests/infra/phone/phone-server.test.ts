import { spawn } from 'node:child_process';
import { cp, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createServer, request, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { twilioRequest } from '../../../functions/canary/twilio-request';
import type { Row } from '../../../functions/counts/rows';
import { answer } from '../../../functions/sms/answer';
import { loadContent } from '../../../functions/text/load';
import { segments } from '../../../functions/text/segments';
import { understand } from '../../../functions/text/understand';
import { compile } from '../../../infra/content/compile';
import { readContentFiles } from '../../../infra/content/read-folder';
import type { LanguageFile } from '../../../infra/content/schema';
import { type LiveContent, liveContent, type Mistake } from '../../../infra/phone/live-content';
import { memoryCounter } from '../../../infra/phone/memory-counter';
import { phoneServer } from '../../../infra/phone/phone-server';
import type { Shown } from '../../../infra/phone/send-text';
import { listen } from '../../../infra/terminal/listen';
import { CONTENT_FOLDER, content } from '../../text/content';

const ROOT = join(__dirname, '../../..');
const PERSON = '+18165550101';

let server: Server;
let port: number;
let logged: string[];

beforeEach(() => {
  logged = [];
  jest.spyOn(process.stdout, 'write').mockImplementation((line) => logged.push(String(line)) > 0);
});

afterEach(() => {
  jest.restoreAllMocks();
  server?.close().closeAllConnections();
});

const asItShips: LiveContent = {
  content: () => content,
  answering: () => 'content',
  constant: () => '',
  mistakes: () => [],
  stop: () => undefined,
};

async function startPhone({ live = asItShips, counter = memoryCounter() } = {}): Promise<void> {
  server = createServer();
  port = await listen(server, 0);
  const store = { counter, name: 'memory' as const, why: 'The test asks for it.' };
  server.on('request', phoneServer({ port, content: live, store, timeZone: 'America/Chicago' }));
}

function at(path: string): string {
  return `http://127.0.0.1:${port}${path}`;
}

async function get<T>(path: string): Promise<T> {
  return (await fetch(at(path))).json() as Promise<T>;
}

function post(body: string, headers: Record<string, string> = {}): Promise<Response> {
  const usual = { origin: `http://127.0.0.1:${port}`, 'content-type': 'application/json' };
  return fetch(at('/send'), { method: 'POST', headers: { ...usual, ...headers }, body });
}

async function texting(body: string, from = PERSON): Promise<Shown> {
  return (await post(JSON.stringify({ from, body }))).json() as Promise<Shown>;
}

async function replyTo(body: string, from = PERSON): Promise<string | undefined> {
  const shown = await texting(body, from);
  return 'replies' in shown ? shown.replies[0]?.text : undefined;
}

/** What the content as it ships says to a text. */
function wordsFor(body: string): string {
  return answer(understand(body, content), content);
}

/** What the table holds when the month, the day and the shard are left out. */
async function counts(): Promise<Record<string, number>> {
  const rows = await get<Row[]>('/counts');
  return Object.fromEntries(rows.map(({ sk, count }) => [sk.replace(/^\d\d#/, ''), count]));
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if (await holds()) return;
    await sleep(200);
  }
  throw new Error('It never came about.');
}

describe('a text', () => {
  beforeEach(() => startPhone());

  test('HELP and AYUDA are answered the whole way and counted', async () => {
    const replies = [{ text: wordsFor('HELP'), ...segments(wordsFor('HELP')) }];
    expect(await texting('HELP')).toEqual({ replies });
    expect(await replyTo('AYUDA')).toBe(wordsFor('AYUDA'));
    expect(await counts()).toEqual({ 'help#en': 1, 'help#es': 1 });
    expect(logged).toEqual([]);
  });

  test('a text from WhatsApp is answered and counted like any other', async () => {
    expect(await replyTo('HELP', 'whatsapp:+18165550163')).toBe(wordsFor('HELP'));
    expect(await counts()).toEqual({ 'help#en': 1 });
  });

  test('where nothing is sent, there is a reason', async () => {
    expect(await texting(' stop ')).toEqual({ silence: expect.stringContaining('carriers') });
    expect(await texting('HELP', '55501')).toEqual({ silence: expect.stringContaining('machine') });
    for (let sent = 0; sent < 20; sent += 1) await texting('HELP');
    expect(await texting('HELP')).toEqual({ silence: expect.stringContaining('20 answers') });
  });

  test('any characters at all arrive as they were typed', async () => {
    for (const body of ['', '\0', '\ud800', 'help & <b>"me"</b>\n😢', 'مساعدة', 'x'.repeat(1600)]) {
      expect(await replyTo(body)).toBe(wordsFor(body));
    }
  });

  test('what is no text is refused with a sentence', async () => {
    for (const body of [
      '',
      '{',
      '[]',
      'null',
      '{"from":"+18165550101"}',
      JSON.stringify({ from: PERSON, body: 'x'.repeat(1601) }),
    ]) {
      const response = await post(body);
      expect([response.status, await response.text()]).toEqual([400, expect.stringContaining('1,600 characters')]);
    }
  });
});

describe('the webhook', () => {
  beforeEach(() => startPhone());

  test('a forged text gets 403 and counts nothing', async () => {
    const url = `https://127.0.0.1:${port}/sms`;
    const forged = twilioRequest({ body: 'HELP', from: PERSON, to: '+18165550100', url, token: 'a guess' });
    expect((await fetch(at('/sms'), { method: 'POST', ...forged })).status).toBe(403);
    expect((await fetch(at('/sms'), { method: 'POST', body: new URLSearchParams({ Body: 'HELP' }) })).status).toBe(403);
    expect(await counts()).toEqual({});
    expect(logged).toEqual(['{"event":"refused"}\n', '{"event":"refused"}\n']);
  });

  test('what is no text of Twilio is refused as on AWS', async () => {
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    expect((await fetch(at('/sms'))).status).toBe(405);
    expect((await fetch(at('/sms'), { method: 'POST', body: '{}' })).status).toBe(415);
    expect((await fetch(at('/sms'), { method: 'POST', headers: form, body: 'x'.repeat(1_000_000) })).status).toBe(413);
  });
});

describe('for this computer alone', () => {
  beforeEach(() => startPhone());

  function statusFor(host: string, path: string): Promise<number | undefined> {
    return new Promise((resolve, reject) => {
      const asking = request({ host: '127.0.0.1', port, path, headers: { host } }, (response) => {
        resolve(response.resume().statusCode);
      });
      asking.on('error', reject).end();
    });
  }

  test('another host name gets nothing, whatever it asks for', async () => {
    for (const path of ['/', '/counts', '/status', '/sms', '/send']) {
      expect(await statusFor('evil.example', path)).toBe(421);
      expect(await statusFor('127.0.0.1', path)).toBe(421);
    }
    expect(await statusFor(`localhost:${port}`, '/')).toBe(200);
  });

  test('another page cannot send a text', async () => {
    const sent = JSON.stringify({ from: PERSON, body: 'HELP' });
    for (const origin of ['https://evil.example', 'null', 'http://127.0.0.1:1', `http://localhost:${port}`]) {
      expect((await post(sent, { origin })).status).toBe(403);
    }
    expect(
      (await fetch(at('/send'), { method: 'POST', headers: { 'content-type': 'application/json' }, body: sent }))
        .status,
    ).toBe(403);
    expect((await post(sent, { 'content-type': 'text/plain' })).status).toBe(415);
    expect(await counts()).toEqual({});
  });

  test('the page loads nothing from elsewhere and nothing inline', async () => {
    const page = await fetch(at('/'));
    expect(page.headers.get('content-security-policy')).toContain(
      "default-src 'none'; script-src 'self'; style-src 'self'",
    );
    const html = await page.text();
    expect(html).not.toMatch(/https?:|<style|style=|\son\w+=/);
    for (const [, path = ''] of html.matchAll(/(?:src|href)="(\/[^"]+)"/g))
      expect((await fetch(at(path))).status).toBe(200);
  });
});

describe('the store', () => {
  test('a store that fails costs nobody an answer', async () => {
    const broken = async () => Promise.reject(new Error('The disk is gone.'));
    await startPhone({ counter: { add: broken, rows: broken } });
    expect(await replyTo('HELP')).toBe(wordsFor('HELP'));
    const response = await fetch(at('/counts'));
    expect([response.status, await response.text()]).toEqual([
      503,
      expect.stringContaining('Texts are answered all the same'),
    ]);
    expect(logged).toEqual(['{"event":"uncounted","because":"exception"}\n']);
  });
});

describe('content that changes', () => {
  let folder: string;
  let live: LiveContent;
  let english: LanguageFile;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'content-'));
    for (const name of ['hotlines.json', 'en.json', 'es.json'])
      await cp(join(CONTENT_FOLDER, name), join(folder, name));
    english = JSON.parse(await readFile(join(folder, 'en.json'), 'utf8'));
  });
  afterEach(async () => {
    live.stop();
    await rm(folder, { recursive: true });
  });

  async function startWithFolder(): Promise<void> {
    live = liveContent(folder);
    await startPhone({ live });
  }

  /** As many editors save: a new file in the old one's place. */
  async function save(json: string): Promise<void> {
    await writeFile(join(folder, 'en.json.tmp'), json);
    await rename(join(folder, 'en.json.tmp'), join(folder, 'en.json'));
  }

  async function errors(): Promise<string[]> {
    const { mistakes } = await get<{ mistakes: Mistake[] }>('/status');
    return mistakes.filter(({ severity }) => severity === 'error').map(({ file, message }) => `${file}: ${message}`);
  }

  test('a saved file is what the next text is answered from', async () => {
    await startWithFolder();
    english.words.info?.alone?.push('xylophone');
    await save(JSON.stringify(english));
    const edited = loadContent(compile(readContentFiles(folder)));
    const reply = answer(understand('Xylophone', edited), edited);
    expect(reply).not.toBe(wordsFor('Xylophone'));
    let sender = 18165550000; // A new one each time, because the loop guard would soon stop one and the same.
    await until(async () => (await replyTo('Xylophone', `+${sender++}`)) === reply);
  });

  test('a mistake is told, the last good content answers, and mending it is noticed', async () => {
    await startWithFolder();
    const sound = JSON.stringify(english);
    english.replies.help?.push('{{nowhere.call}}');
    await save(JSON.stringify(english));
    await until(async () => (await errors()).some((error) => /^en\.json: .*nowhere/.test(error)));
    expect(await replyTo('HELP')).toBe(wordsFor('HELP'));
    await save(sound);
    await until(async () => (await errors()).length === 0);
  });

  test('content that cannot be read at start is said to be so in every reply until it is mended', async () => {
    await save('{,');
    await startWithFolder();
    expect(await errors()).toContainEqual(expect.stringMatching(/^en\.json: .*JSON/));
    expect(await get('/status')).toMatchObject({ answering: 'constant' });
    expect(await replyTo('REPORT')).toContain('cannot be read');
    expect(logged).toEqual(['{"event":"failed"}\n']);
    await save(JSON.stringify(english));
    await until(async () => (await replyTo('REPORT')) === wordsFor('REPORT'));
  });
});

describe('npm start', () => {
  function npmStart(env: Record<string, string>) {
    const start = [require.resolve('tsx/cli'), 'infra/phone/start.ts'];
    const child = spawn(process.execPath, start, { cwd: ROOT, env: { ...process.env, STORE: 'memory', ...env } });
    const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
    return { child, ended, said: text(child.stdout), complained: text(child.stderr) };
  }

  test.each([
    ['a port that is taken', () => String(port), /^Port \d+ is taken: .+ PORT=\d+ npm start\n$/],
    ['a PORT that is no port', () => '3000x', /^PORT is "3000x", which is not a port: .+\n$/],
    ['a PORT beyond the last', () => '65536', /^PORT is "65536", which is not a port: .+\n$/],
  ])(
    '%s is told in one sentence',
    async (_, wanted, sentence) => {
      await startPhone();
      const { ended, said, complained } = npmStart({ PORT: wanted() });
      expect(await ended).toBe(1);
      expect(await said).toBe('');
      expect(await complained).toMatch(sentence);
    },
    30_000,
  );

  test('it says its address and its store, and ends at once', async () => {
    const { child, ended, said, complained } = npmStart({ PORT: '0' });
    await new Promise((resolve) => child.stdout.once('data', resolve));
    child.kill('SIGINT');
    expect(await ended).toBe(0);
    expect(await said).toMatch(/^The phone is at http:\/\/127\.0\.0\.1:\d+\nIt counts in memory: .+\nCtrl-C ends\.\n$/);
    expect(await complained).toBe('');
  }, 30_000);
});
