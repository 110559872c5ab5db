import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { State } from '../../../infra/words/state';
import { wordsFor } from '../phone/phone-here';
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

const thanks = () => JSON.parse(copy.read('en.json')).replies.thanks;
const edit = (value: unknown) => ({ file: 'en.json', path: ['replies', 'thanks'], was: thanks(), value });
const state = async () => (await (await page.get('/state')).json()) as State;

describe('the page’s changes', () => {
  test('answer the phone beside it at once, with the files untouched; then they are saved', async () => {
    const before = copy.read('en.json');
    expect(
      (await page.post('/change', edit(['You are welcome: {{national.call}}. Crisis: {{lifeline.call}}.']))).status,
    ).toBe(200);
    const tried = await (await page.post('/try', { text: 'thanks' })).json();
    expect(tried).toEqual({
      reading: expect.objectContaining({
        reply: 'You are welcome: 1-888-373-7888. Crisis: 988.',
        topic: 'thanks',
        why: 'it says: "thanks"',
      }),
      before: expect.stringContaining('Any time'),
    });
    expect(copy.read('en.json')).toBe(before);
    expect(await (await page.post('/save')).json()).toEqual({ clashes: [], mistakes: [] });
    expect(thanks()).toEqual(['You are welcome: {{national.call}}. Crisis: {{lifeline.call}}.']);
    expect((await state()).changed).toEqual([]);
  });

  test('with a new mistake are kept and not saved', async () => {
    await page.post('/change', edit(['Call 988 or {{national.call}}.']));
    expect((await state()).found).toContainEqual({
      file: 'en.json',
      severity: 'error',
      message: expect.stringMatching(/^replies.thanks has the number 988 written out; write {{lifeline.call}} instead/),
    });
    const { mistakes } = (await (await page.post('/save')).json()) as { mistakes: string[] };
    expect(mistakes).toContainEqual(expect.stringMatching(/^en\.json: replies\.thanks has the number 988/));
    expect(thanks()).toEqual([expect.stringContaining('Any time')]);
    expect((await state()).changed).toContainEqual({ file: 'en.json', path: ['replies', 'thanks'] });
  });

  test('that no longer fit what stands there are refused with both', async () => {
    const late = edit(['Late: {{national.call}}.']);
    await page.post('/change', edit(['First: {{national.call}}.']));
    const response = await page.post('/change', late);
    expect([response.status, await response.json()]).toEqual([
      409,
      { sentences: [expect.any(String)], now: ['First: {{national.call}}.'] },
    ]);
  });
});

test('an untouched draft says what is said without it, also to what only the weights of words understand', async () => {
  for (const text of [
    'HELP',
    'i wnat to die',
    'theres a kid screaming next door every nite i think they beat him',
    'xyz',
  ])
    expect(await (await page.post('/try', { text })).json()).toEqual({
      reading: expect.objectContaining({ reply: wordsFor(text) }),
    });
});

describe('nobody else', () => {
  test('can write: not another site, not another page, not without the token', async () => {
    const sent = edit(['Evil.']);
    for (const origin of ['https://evil.example', 'null', 'http://127.0.0.1:1', 'http://localhost:3000', undefined])
      for (const path of ['/change', '/save', '/drop', '/try', '/saved'])
        expect((await page.post(path, sent, { origin })).status).toBe(403);
    for (const token of [undefined, '', 'a guess'])
      expect((await page.post('/change', sent, { 'x-token': token })).status).toBe(403);
    expect((await state()).changed).toEqual([]);
  });

  test('can send what is no change, or too much', async () => {
    for (const body of ['', '{', '[]', '{"file":"en.json"}', JSON.stringify({ ...edit('x'), more: 1 })])
      expect((await page.post('/change', body)).status).toBe(400);
    expect((await page.post('/change', edit('x'.repeat(300_000)))).status).toBe(413);
    expect((await state()).changed).toEqual([]);
  });
});
