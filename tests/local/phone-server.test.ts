import { spawn } from 'node:child_process';
import { cp, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createServer, request, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { listen } from '../../functions/local/listen';
import { type LiveContent, liveContent, type Mistake } from '../../functions/local/live-content';
import { memoryCounter, type ReadableCounter, type Row } from '../../functions/local/memory-counter';
import { phoneServer } from '../../functions/local/phone-server';
import { twilioRequest } from '../../functions/local/pretend-twilio';
import type { Shown } from '../../functions/local/send-text';

const ROOT = join(__dirname, '../..');
const PERSON = '+18165550101';
const HOTLINE = '1-888-373-7888';

let folder: string;
let server: Server;
let port: number;
let content: LiveContent;
let logged: string[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'content-'));
  for (const name of ['hotlines.json', 'en.json', 'es.json'])
    await cp(join(ROOT, 'functions/content', name), join(folder, name));
  logged = [];
  jest.spyOn(process.stdout, 'write').mockImplementation((line) => logged.push(String(line)) > 0);
});

afterEach(async () => {
  jest.restoreAllMocks();
  content?.stop();
  server?.close().closeAllConnections();
  await rm(folder, { recursive: true, force: true });
});

async function startPhone(counter: ReadableCounter = memoryCounter()): Promise<void> {
  server = createServer();
  port = await listen(server, 0);
  content = liveContent(folder);
  const store = { counter, name: 'memory' as const, why: 'The test asks for it.' };
  server.on('request', phoneServer({ port, content, store, timeZone: 'America/Chicago' }));
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

function status() {
  return get<{ answering: string; mistakes: Mistake[] }>('/status');
}

/** What the table holds when the month, the day and the shard are left out. */
async function counts(): Promise<Record<string, number>> {
  const rows = await get<Row[]>('/counts');
  return Object.fromEntries(rows.map(({ sk, count }) => [sk.replace(/^\d\d#/, ''), count]));
}

async function until(holds: () => Promise<boolean> | boolean): Promise<void> {
  for (let tries = 0; tries < 150 && !(await holds()); tries += 1) await sleep(100);
  expect(await holds()).toBe(true);
}

describe('a text', () => {
  beforeEach(() => startPhone());

  test('HELP and AYUDA are answered the whole way and counted', async () => {
    const reply = {
      text: expect.stringContaining(HOTLINE),
      encoding: 'GSM-7',
      characters: expect.any(Number),
      segments: 2,
    };
    expect(await texting('HELP')).toEqual({ replies: [reply] });
    expect(await replyTo('AYUDA')).toContain('Llame al');
    expect(await counts()).toEqual({ 'help#en': 1, 'help#es': 1 });
    expect(logged).toEqual([]);
  });

  test('a text from WhatsApp is answered and counted like any other', async () => {
    expect(await replyTo('HELP', 'whatsapp:+18165550163')).toContain(HOTLINE);
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
      expect(await replyTo(body)).toContain(HOTLINE);
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
    await startPhone({ add: broken, rows: broken });
    expect(await replyTo('HELP')).toContain(HOTLINE);
    const response = await fetch(at('/counts'));
    expect([response.status, await response.text()]).toEqual([
      503,
      expect.stringContaining('Texts are answered all the same'),
    ]);
    expect(logged).toEqual(['{"event":"uncounted","because":"exception"}\n']);
  });
});

describe('content that changes', () => {
  const en = () => join(folder, 'en.json');
  /** As many editors save: a new file in the old one's place. */
  const save = async (json: string) => {
    await writeFile(join(folder, 'en.json.tmp'), json);
    await rename(join(folder, 'en.json.tmp'), en());
  };
  const errors = async (): Promise<string[]> => {
    const errors = (await status()).mistakes.filter(({ severity }) => severity === 'error');
    return errors.map(({ file, message }) => `${file}: ${message}`);
  };

  test('a saved file is what the next text is answered from', async () => {
    await startPhone();
    await save((await readFile(en(), 'utf8')).replace('Danger now: call', 'In danger now: call'));
    await until(async () => (await replyTo('HELP'))?.includes('In danger now') === true);
  }, 30_000);

  test('a mistake is reported, the last good content answers, and mending it is noticed', async () => {
    await startPhone();
    const before = await readFile(en(), 'utf8');
    const reply = await replyTo('HELP');
    await save(before.replace('{{national.call}}', '{{nationl.call}}'));
    await until(async () =>
      (await errors()).some((error) => error.startsWith('en.json: ') && error.includes('nationl')),
    );
    expect(await replyTo('HELP')).toBe(reply);
    await save(before);
    await until(async () => (await errors()).length === 0);
  }, 30_000);

  test('content that cannot be read at start is answered with the constant reply until it is mended', async () => {
    const before = await readFile(en(), 'utf8');
    await writeFile(en(), before.replace('{', '{,'));
    await startPhone();
    expect(await errors()).toEqual([expect.stringContaining('en.json is not valid JSON')]);
    expect((await status()).answering).toBe('constant');
    expect(await replyTo('REPORT')).toContain(HOTLINE);
    await save(before);
    await until(async () => (await status()).answering === 'content');
    expect(await replyTo('REPORT')).toContain('1-866-347-2423');
  }, 30_000);
});

describe('npm start', () => {
  function npmStart(env: Record<string, string>) {
    const start = [require.resolve('tsx/cli'), 'functions/local/start.ts'];
    const child = spawn(process.execPath, start, { cwd: ROOT, env: { ...process.env, STORE: 'memory', ...env } });
    const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
    return { child, ended, said: text(child.stdout), complained: text(child.stderr) };
  }

  test.each([
    ['a port that is taken', () => String(port), /^Port \d+ is taken: .+ PORT=\d+ npm start\n$/],
    ['a PORT that is no port', () => '3000x', /^PORT is "3000x", which is no port: .+\n$/],
    ['a PORT beyond the last', () => '65536', /^PORT is "65536", which is no port: .+\n$/],
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
