import { execFileSync } from 'node:child_process';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { State } from '../../../infra/words/state';
import { type Copy, copyOfContent, type PageHere, pageFor } from './words-here';

let copy: Copy;
let page: PageHere;

beforeEach(async () => {
  copy = copyOfContent();
  page = await pageFor(copy.path);
});
afterEach(() => {
  page.stop();
  copy.remove();
});

const found = async () => {
  const state = (await (await page.get('/state')).json()) as State;
  return state.found.filter(({ severity }) => severity === 'error').map(({ message }) => message);
};
const save = async () => (await page.post('/save')).json();
const inFile = (name: string) => JSON.parse(copy.read(name));

describe('what is added', () => {
  test('a poster, with its mistake until it is mended, and then as one line of the file', async () => {
    await page.post('/add', { what: 'poster', word: 'stopp', language: 'es', for: 'truck stops', sites: '6' });
    expect(await found()).toEqual([expect.stringMatching(/^posters.STOPP is STOP, /)]);
    await page.post('/out', { file: 'hotlines.json', path: ['posters', 'STOPP'] });
    await page.post('/add', { what: 'poster', word: 'moon', language: 'es', for: 'truck stops', sites: '6' });
    expect(await found()).toEqual([]);
    expect(await save()).toEqual({ clashes: [], mistakes: [] });
    expect(copy.read('hotlines.json')).toContain(
      '    "MOON": { "language": "es", "for": "truck stops", "sites": 6 }\n',
    );
  });

  test('a line, its number as people dial it, which is saved once somebody has called it', async () => {
    const line = {
      name: 'A local line',
      kind: 'help',
      region: 'KS',
      languages: 'en, es',
      source: 'https://example.org',
    };
    await page.post('/add', { what: 'line', key: 'local', call: '(785) 271-1800', ...line });
    expect(await found()).toEqual([
      'lines.local.verified has no day, for nobody has called the number; call it, then write the day.',
    ]);
    const path = ['lines', 'local', 'verified'];
    await page.post('/change', { file: 'hotlines.json', path, was: false, value: '2026-11-25' });
    expect(await save()).toEqual({ clashes: [], mistakes: [] });
    expect(inFile('hotlines.json').lines.local).toMatchObject({ call: '+17852711800', languages: ['en', 'es'] });
  });

  test('a topic comes with what it needs, and goes with it', async () => {
    const topic = { title: 'Eviction', about: 'They may lose their home.', kind: 'needs', answeredAs: '' };
    await page.post('/add', { what: 'topic', key: 'eviction', before: 'needs', ...topic });
    expect(await found()).toContain('replies.eviction is empty; write its text.');
    await page.post('/out', { file: 'hotlines.json', path: ['topics', 'eviction'] });
    for (const file of ['en.json', 'es.json']) await page.post('/out', { file, path: ['replies', 'eviction'] });
    expect(await found()).toEqual([]);
    expect(await (await page.get('/state')).json()).toMatchObject({ isSaved: true });
  });

  test('a local service, whose hours and number are typed as people write them; it is told of once it was called', async () => {
    const service = { name: 'A shelter', kind: 'bed', region: 'KS', towns: 'salina', topics: 'help', languages: 'en' };
    const hours = 'mon-sun 00:00-24:00 (America/Chicago)';
    const page0 = { source: 'https://example.org', date: '2026-11-01' };
    await page.post('/add', { what: 'service', key: 'shelter', call: '785 271 1800', hours, ...service, ...page0 });
    expect(await found()).toEqual([]);
    const told = async () => {
      const { reading } = (await (await page.post('/try', { text: 'help me i am in salina kansas' })).json()) as {
        reading: { reply: string };
      };
      return reading.reply;
    };
    expect(await told()).not.toContain('1-785-271-1800');
    const path = ['services', 'shelter', 'called'];
    await page.post('/change', { file: 'services.json', path, was: false, value: '2026-11-25' });
    expect(await told()).toContain('1-785-271-1800');
    await page.post('/change', {
      ...{ file: 'services.json', path: ['services', 'shelter', 'hours'] },
      was: { zone: 'America/Chicago', open: { 'mon-sun': '00:00-24:00' } },
      value: '24/7',
      as: 'hours',
    });
    expect(await save()).toEqual({ clashes: [], mistakes: [] });
    expect(inFile('services.json').services.shelter).toMatchObject({
      call: '+17852711800',
      hours: '24/7',
      called: '2026-11-25',
    });
  });

  test('is not put over what is there', async () => {
    const taken = { what: 'region', key: 'KS', name: 'Kentucky' };
    expect((await page.post('/add', taken)).status).toBe(409);
    expect(await (await page.get('/state')).json()).toMatchObject({ isSaved: true });
  });
});

describe('a number that is typed', () => {
  const tips = (value?: string) => ({
    file: 'hotlines.json',
    path: ['lines', 'tips', 'call'],
    was: '+18663472423',
    value,
  });

  test('is kept as the file writes it, however it was typed', async () => {
    for (const [typed, kept] of [
      ['1-785-271-1800', '+17852711800'],
      ['785.271.1800', '+17852711800'],
      ['988', '988'],
      ['12', '12'],
    ]) {
      const response = await page.post('/change', { ...tips(typed), as: 'number' });
      expect(await response.json()).toEqual({ value: kept });
      await page.post('/drop');
    }
  });

  test('that is taken out takes the word to text with it', async () => {
    const path = ['lines', 'violence', 'text', 'to'];
    await page.post('/change', { file: 'hotlines.json', path, was: '88788', as: 'number' });
    const { value } = (await (
      await page.post('/drafted', { file: 'hotlines.json', path: path.slice(0, 2) })
    ).json()) as {
      value: object;
    };
    expect(value).not.toHaveProperty('text');
  });
});

describe('handing over', () => {
  test('is a page for a reviewer and a patch that git takes, from what was there at first', async () => {
    const before = copy.read('en.json');
    const { thanks } = JSON.parse(before).replies;
    await page.post('/change', {
      file: 'en.json',
      path: ['replies', 'thanks'],
      was: thanks,
      value: [`${thanks[0]} Bye.`],
    });
    const html = await (await page.get('/changes.html')).text();
    expect(html).toContain('<ins>');
    expect(html).not.toMatch(/<script|<link|<img/);
    const patch = await (await page.get('/changes.patch')).text();
    expect(patch).toMatch(/^Changes to what the hotline says and understands: 1 reply or line in other words\./);
    const applied = execFileSync('git', ['apply', '-p3', '-'], { cwd: copy.path, input: patch });
    expect(applied.toString()).toBe('');
    expect(inFile('en.json').replies.thanks).toEqual([`${thanks[0]} Bye.`]);
  });

  test('waits until there is no mistake', async () => {
    const { thanks } = inFile('en.json').replies;
    await page.post('/change', { file: 'en.json', path: ['replies', 'thanks'], was: thanks, value: ['Call 988.'] });
    for (const path of ['/changes.html', '/changes.patch']) expect((await page.get(path)).status).toBe(409);
    expect((await page.post('/branch', { why: 'So.' })).status).toBe(409);
  });
});
