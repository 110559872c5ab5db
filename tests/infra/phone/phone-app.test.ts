import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { twilioRequest } from '../../../functions/canary/twilio-request';
import { segments } from '../../../functions/text/segments';
import type { Store } from '../../../infra/phone/store';
import { memoryStore, PERSON, type PhoneHere, PORT, phoneHere, wordsFor } from './phone-here';

let phone: PhoneHere;
let logged: string[];

beforeEach(() => {
  logged = [];
  jest.spyOn(process.stdout, 'write').mockImplementation((line) => logged.push(String(line)) > 0);
});

afterEach(() => {
  jest.restoreAllMocks();
});

describe('a text', () => {
  beforeEach(() => {
    phone = phoneHere();
  });

  test('HELP and AYUDA are answered the whole way and counted', async () => {
    const replies = [{ text: wordsFor('HELP'), ...segments(wordsFor('HELP')) }];
    expect(await phone.texting('HELP')).toEqual({ replies });
    expect(await phone.replyTo('AYUDA')).toBe(wordsFor('AYUDA'));
    expect(await phone.counts()).toEqual({ 'Help, English': 1, 'Help, Español': 1 });
    expect(logged).toEqual([]);
  });

  test('a text from WhatsApp is answered and counted like any other', async () => {
    expect(await phone.replyTo('HELP', 'whatsapp:+18165550163')).toBe(wordsFor('HELP'));
    expect(await phone.counts()).toEqual({ 'Help, English': 1 });
  });

  test('if nothing is sent, there is a reason', async () => {
    expect(await phone.texting(' stop ')).toEqual({ silence: expect.stringContaining('carriers') });
    expect(await phone.texting('HELP', '55501')).toEqual({ silence: expect.stringContaining('machine') });
    for (let sent = 0; sent < 6; sent += 1) await phone.texting('HELP');
    expect(await phone.texting('HELP')).toEqual({ silence: expect.stringContaining('the same reply') });
  });

  test('any characters at all arrive as they were typed', async () => {
    const bodies = ['', '\0', '\ud800', 'help & <b>"me"</b>\n😢', 'مساعدة', 'x'.repeat(1600)];
    for (const [i, body] of bodies.entries()) expect(await phone.replyTo(body, `+1816555010${i}`)).toBe(wordsFor(body));
  });

  test('what is not a text is refused with a sentence', async () => {
    for (const body of [
      '',
      '{',
      '[]',
      'null',
      '{"from":"+18165550101"}',
      JSON.stringify({ from: PERSON, body: 'x'.repeat(1601) }),
    ]) {
      const response = await phone.send(body);
      expect([response.status, await response.text()]).toEqual([400, expect.stringContaining('1,600 characters')]);
    }
  });
});

describe('the webhook', () => {
  beforeEach(() => {
    phone = phoneHere();
  });

  test('a forged text gets 403 and counts nothing', async () => {
    const url = `https://127.0.0.1:${PORT}/sms`;
    const forged = twilioRequest({ body: 'HELP', from: PERSON, to: '+18165550100', url, token: 'a guess' });
    expect((await phone.ask('/sms', { method: 'POST', ...forged })).status).toBe(403);
    expect((await phone.ask('/sms', { method: 'POST', body: new URLSearchParams({ Body: 'HELP' }) })).status).toBe(403);
    expect(await phone.counts()).toEqual({});
    expect(logged).toEqual(['{"event":"refused"}\n', '{"event":"refused"}\n']);
  });

  test('what is not a text of Twilio is refused as on AWS', async () => {
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    expect((await phone.ask('/sms')).status).toBe(405);
    expect((await phone.ask('/sms', { method: 'POST', body: '{}' })).status).toBe(415);
    for (const length of [1_000_000, 7_000_000]) {
      const long = { method: 'POST', headers: form, body: 'x'.repeat(length) };
      expect((await phone.ask('/sms', long)).status).toBe(413);
    }
  });
});

describe('for this computer alone', () => {
  beforeEach(() => {
    phone = phoneHere();
  });

  test('another host name gets nothing, whatever it asks for', async () => {
    for (const path of ['/', '/counts', '/status', '/sms', '/send', '/metrics', '/words', '/words/state']) {
      for (const host of [`evil.example:${PORT}`, `127.0.0.1.evil.example:${PORT}`, '127.0.0.1', '127.0.0.1:1'])
        expect((await phone.ask(`http://${host}${path}`)).status).toBe(421);
    }
    expect((await phone.ask(`http://localhost:${PORT}/`)).status).toBe(200);
  });

  test('another page cannot send a text', async () => {
    const sent = JSON.stringify({ from: PERSON, body: 'HELP' });
    for (const origin of ['https://evil.example', 'null', 'http://127.0.0.1:1', `http://localhost:${PORT}`]) {
      expect((await phone.send(sent, { origin })).status).toBe(403);
    }
    const headers = { 'content-type': 'application/json' };
    expect((await phone.ask('/send', { method: 'POST', headers, body: sent })).status).toBe(403);
    expect((await phone.send(sent, { 'content-type': 'text/plain' })).status).toBe(415);
    expect(await phone.counts()).toEqual({});
  });

  test('the page loads nothing from elsewhere and nothing inline', async () => {
    const page = await phone.ask('/');
    expect(page.headers.get('content-security-policy')).toContain(
      "default-src 'none'; script-src 'self'; style-src 'self'",
    );
    const html = await page.text();
    expect(html).not.toMatch(/https?:|<style|style=|\son\w+=/);
    for (const [, path = ''] of html.matchAll(/(?:src|href)="(\/[^"]+)"/g))
      expect((await phone.ask(path)).status).toBe(200);
  });
});

describe('the store', () => {
  test('a store that takes a while to start keeps nobody waiting, and counts what came meanwhile', async () => {
    let start: (store: Store) => void = () => undefined;
    const store = new Promise<Store>((started) => (start = started));
    phone = phoneHere({ store });
    expect((await phone.ask('/')).status).toBe(200);
    expect(await phone.replyTo('HELP')).toBe(wordsFor('HELP'));
    const counts = phone.ask('/counts');
    start(await memoryStore());
    expect(await (await counts).json()).toMatchObject({ rows: [{ count: 1 }] });
  });

  test('a store that fails costs nobody an answer', async () => {
    const broken = async () => Promise.reject(new Error('The disk is gone.'));
    phone = phoneHere({ store: memoryStore({ add: broken, rows: broken }) });
    expect(await phone.replyTo('HELP')).toBe(wordsFor('HELP'));
    const response = await phone.ask('/counts');
    expect([response.status, await response.text()]).toEqual([
      503,
      expect.stringContaining('Texts are answered all the same'),
    ]);
    expect(logged).toEqual(['{"event":"uncounted","because":"exception"}\n']);
  });
});
