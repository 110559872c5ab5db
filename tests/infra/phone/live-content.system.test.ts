import { cp, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { answer } from '../../../functions/sms/answer';
import { loadContent } from '../../../functions/text/load';
import { understand } from '../../../functions/text/understand';
import { compile } from '../../../infra/content/compile';
import { readContentFiles } from '../../../infra/content/read-folder';
import type { LanguageFile } from '../../../infra/content/schema';
import { type LiveContent, liveContent } from '../../../infra/phone/live-content';
import type { Mistake } from '../../../infra/phone/mistakes';
import { CONTENT_FOLDER } from '../../text/content';
import { type PhoneHere, phoneHere, wordsFor } from './phone-here';

let phone: PhoneHere;
let logged: string[];

beforeEach(() => {
  logged = [];
  jest.spyOn(process.stdout, 'write').mockImplementation((line) => logged.push(String(line)) > 0);
});

afterEach(() => {
  jest.restoreAllMocks();
});

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 1_000; tries += 1) {
    if (await holds()) return;
    await sleep(20);
  }
  throw new Error('It never happened.');
}

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

  function startWithFolder(): void {
    live = liveContent(folder);
    phone = phoneHere({ live });
  }

  /** As many editors save: a new file in the old one's place. */
  async function save(json: string): Promise<void> {
    await writeFile(join(folder, 'en.json.tmp'), json);
    await rename(join(folder, 'en.json.tmp'), join(folder, 'en.json'));
  }

  async function errors(): Promise<string[]> {
    const { mistakes } = await phone.get<{ mistakes: Mistake[] }>('/status');
    return mistakes.filter(({ severity }) => severity === 'error').map(({ file, message }) => `${file}: ${message}`);
  }

  test('a saved file is what the next text is answered from', async () => {
    startWithFolder();
    english.words.info?.alone?.push('xylophone');
    await save(JSON.stringify(english));
    const edited = loadContent(compile(readContentFiles(folder)));
    const reply = answer(understand('Xylophone', edited), edited);
    expect(reply).not.toBe(wordsFor('Xylophone'));
    let sender = 18165550000; // A new one each time, because the loop guard would soon stop one and the same.
    await until(async () => (await phone.replyTo('Xylophone', `+${sender++}`)) === reply);
  });

  test('a mistake is told, the last good content answers, and fixing it is noticed', async () => {
    startWithFolder();
    const sound = JSON.stringify(english);
    english.replies.help?.push('{{nowhere.call}}');
    await save(JSON.stringify(english));
    await until(async () => (await errors()).some((error) => /^en\.json: .*nowhere/.test(error)));
    expect(await phone.replyTo('HELP')).toBe(wordsFor('HELP'));
    await save(sound);
    await until(async () => (await errors()).length === 0);
  });

  test('content that cannot be read at start is said to be so in every reply until it is fixed', async () => {
    await save('{,');
    startWithFolder();
    expect(await errors()).toContainEqual(expect.stringMatching(/^en\.json: Line 1/));
    expect(await phone.get('/status')).toMatchObject({ answering: 'constant' });
    expect(await phone.replyTo('REPORT')).toContain('cannot be read');
    expect(logged).toEqual(['{"event":"failed"}\n']);
    await save(JSON.stringify(english));
    await until(async () => (await phone.replyTo('REPORT')) === wordsFor('REPORT'));
  });
});
