import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { compiledIn } from '../../functions/text/content-file';
import { categoriesOf } from '../../infra/content/categories';
import { readContentFiles } from '../../infra/content/read-folder';
import { CONTENT_FOLDER } from '../text/content';
import { command, type Phone, phone, synthesised, texted } from './commands';

let folder: string;
beforeAll(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'topics-')), 'content');
  cpSync(CONTENT_FOLDER, folder, { recursive: true });
});
afterAll(() => rmSync(join(folder, '..'), { recursive: true }));

/** Edits a file's JSON, and nothing else. */
function edit(name: string, change: (json: ReturnType<typeof JSON.parse>) => void): void {
  const file = join(folder, name);
  const json = JSON.parse(readFileSync(file, 'utf8'));
  change(json);
  writeFileSync(file, JSON.stringify(json, null, 2));
}

const named = { eviction: { en: 'Eviction', es: 'Desalojo' }, heat: { en: 'No heat', es: 'Sin calefacción' } };
const about = { eviction: 'They may lose their home.', heat: 'Their home is cold.' };

/** What an editor writes for one language. */
function inLanguage(code: string, replies: object, words: Record<string, string[]>): void {
  const all = Object.values(words).flat();
  edit(`${code}.json`, (file) => {
    Object.assign(file.replies, replies);
    for (const [topic, alone] of Object.entries(words)) file.words[topic] = { alone };
    const { needs } = file.words; // which has these words as it ships
    for (const reach of Object.keys(needs)) needs[reach] = needs[reach].filter((word: string) => !all.includes(word));
  });
}

describe('eviction and heat, added to a copy of the content by editing JSON alone', () => {
  let here: Phone;
  beforeAll(async () => {
    edit('hotlines.json', ({ topics, priority }) => {
      topics.eviction = { kind: 'advice', title: named.eviction, about: about.eviction };
      topics.heat = { kind: 'needs', title: named.heat, about: about.heat, answeredAs: 'needs' };
      priority.push('eviction', 'heat');
    });
    const heat = ['no heat', 'my heat is off'];
    inLanguage(
      'en',
      { eviction: ['Call {{services.call}} before you move out. Crisis: {{lifeline.call}}.'] },
      { eviction: ['eviction', 'evicted'], heat },
    );
    inLanguage(
      'es',
      { eviction: ['Llame al {{services.call}} antes de irse. Crisis: {{lifeline.call}}.'] },
      { eviction: ['desalojo'], heat: ['calefacción'] },
    );
    here = await phone(folder);
  });
  afterAll(() => here.stop());

  test('pass npm run content', async () => {
    const { code, said } = await command(folder, 'infra/content/content.ts');
    expect(said).toMatch(/^No errors, /m);
    expect(said).toContain('Call 211 before you move out. Crisis: 988.');
    expect(code).toBe(0);
  });

  test('are understood and answered, one with a reply of its own and one with that of the topic that stands in for it', async () => {
    const reply = 'Call 211 before you move out. Crisis: 988.';
    expect(await texted(folder, 'EVICTION please')).toMatchObject({ topic: 'eviction', language: 'en', reply });
    const { reply: ofNeeds } = await texted(folder, 'food');
    expect(await texted(folder, 'my heat is off')).toMatchObject({ topic: 'heat', reply: ofNeeds });
    expect(await texted(folder, 'help')).toMatchObject({ topic: 'help' });
  });

  test('are counted and shown under their titles, on the phone and in both views of the counts', async () => {
    expect(await here.send('eviction')).toBe('Call 211 before you move out. Crisis: 988.');
    await here.send('my heat is off');
    await here.send('desalojo');
    expect(await here.counts()).toEqual({ 'Eviction, English': 1, 'No heat, English': 1, 'Eviction, Español': 1 });
    const page = await here.page('/metrics');
    expect(page).toContain('Eviction');
    expect(page).toContain('No heat');
  });

  test('go into what is deployed, for the webhook and for the page', async () => {
    const { code, content, bundles } = await synthesised(folder);
    expect(code).toBe(0);
    expect(compiledIn(content)).toMatchObject({
      kinds: expect.arrayContaining([
        ['eviction', 'advice'],
        ['heat', 'needs'],
      ]),
    });
    expect(bundles).toContain('Eviction');
  });
});

test('a text never becomes a topic: whatever is sent, only names of the content are counted', async () => {
  const here = await phone(CONTENT_FOLDER);
  const odd = ['constructor', '__proto__', 'weather', 'eviction#en', '=1+1', '22#help#en', 'topic', 'hasOwnProperty'];
  for (const body of odd) await here.send(body);
  const titles = Object.values(categoriesOf(readContentFiles(CONTENT_FOLDER)).topics);
  const counted = Object.keys(await here.counts()).map((about) => about.replace(/, [^,]*$/, ''));
  await here.stop();
  expect(counted.length).toBeGreaterThan(0);
  expect(titles).toEqual(expect.arrayContaining(counted));
});
