import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import { stripVTControlCharacters } from 'node:util';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { answer } from '../../../functions/sms/answer';
import { loadContent } from '../../../functions/text/load';
import { understand } from '../../../functions/text/understand';
import { check } from '../../../infra/content/check';
import { compile } from '../../../infra/content/compile';
import { readContentFiles } from '../../../infra/content/read-folder';
import { run } from '../../../infra/new-hotline/run';
import { askOn } from '../../../infra/terminal/ask';
import { runHere } from '../run-here';

let parent: string;
let folder: string;
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'new-hotline-'));
  folder = join(parent, 'tenants');
});
afterEach(() => rmSync(parent, { recursive: true }));

/** The answers to the ten questions. */
const answers = (country = 'ca') => [
  folder,
  country,
  'The tenant line',
  '416-555-0142 https://www.example.org',
  '+1 416 555 0142',
  '24/7',
  '988 https://988.ca',
  '911 https://www.example.org/911',
  'eviction, heat',
  'landlord',
];

/** Types one line after another, each once the terminal has shown the last; Ctrl-C is \u0003. */
async function typing(lines: readonly string[]) {
  const [input, output] = [new PassThrough(), new PassThrough()];
  const ended = runHere(run, [], { ask: askOn({ input, output, isTerminal: true }) });
  const gone = ended.then(() => true);
  for (const line of lines) {
    if (await Promise.race([gone, setTimeout(20)])) break;
    input.write(line === '\u0003' ? line : `${line}\r`);
  }
  const result = await ended;
  output.end();
  return { ...result, shown: stripVTControlCharacters(await text(output)) };
}

test('ten answers make a hotline without mistakes, which understands and answers', async () => {
  const { code, said } = await typing(answers());
  expect(code).toBe(0);
  expect(said).toContain(`Next: CONTENT=${folder} npm run content`);
  const files = readContentFiles(folder);
  expect(check(files, new Date()).filter(({ severity }) => severity === 'error')).toEqual([]);
  const content = loadContent(compile(files));
  const replyTo = (body: string) => answer(understand(body, content), content);
  expect(replyTo('EVICTION')).toBe('Call 1-416-555-0142 or text 1-416-555-0142 about eviction, 24/7.\nCrisis: 988.');
  expect(replyTo('anything')).toMatch(/^Call 1-416-555-0142 .*988.*911.*delete this thread/s);
  expect(readdirSync(parent)).toEqual(['tenants']);
});

test('in Spanish it is written in Spanish, and a second language as far as it can be', async () => {
  await typing(answers('us es'));
  const files = readContentFiles(folder);
  expect(check(files, new Date()).filter(({ severity }) => severity === 'error')).toEqual([]);
  const content = loadContent(compile(files));
  expect(answer(understand('AYUDA', content), content)).toMatch(/^Llame al 1-416-555-0142 .*Crisis: 988.*911/s);
  rmSync(folder, { recursive: true });
  const { said } = await typing(answers('ca en, es'));
  expect(said).toContain('is written, in English and Español.');
  const waiting = check(readContentFiles(folder), new Date()).filter(({ severity }) => severity === 'error');
  expect(new Set(waiting.map(({ file }) => file))).toEqual(new Set(['es.json']));
  expect(waiting.map(({ message }) => message)).toContain(
    'replies.eviction.0 waits to be translated: "Call {{hotline.call}} about eviction."; write it in this language, without TRANSLATE:',
  );
});

test('in a language that it cannot write, each text says that it waits, and once all are written only the voice is missing', async () => {
  const { said } = await typing(answers('ca pt'));
  expect(said).toMatch(/is written, in Português\.\n\d+ texts wait to be translated/);
  const files = readContentFiles(folder);
  const messages = check(files, new Date()).map(({ file, message }) => `${file}: ${message}`);
  expect(messages).toContain(
    'pt.json: stopLine waits to be translated: "OK. Nothing more comes unless you text again."; write it in this language, without TRANSLATE:',
  );
  expect(messages.filter((message) => message.startsWith('hotlines.json')).join()).toContain(
    'topics.help.title.pt waits',
  );
  const written = JSON.parse(JSON.stringify(files).replaceAll('TRANSLATE: ', ''));
  const left = check(written, new Date()).filter(({ severity }) => severity === 'error');
  expect(left.map(({ message }) => message)).toEqual([expect.stringMatching(/^voice is missing; write how calls/)]);
});

test('an answer that cannot be used gets a sentence, and the question stays', async () => {
  const clear = '\u0015'; // Ctrl-U empties the line.
  const [where, ...more] = answers();
  const bad = [parent, `${clear}${where}`, 'Canada', `${clear}ca en, en`, `${clear}ca`, ...more.slice(1)];
  const { code, shown } = await typing(bad);
  expect(shown).toContain('is there already: name a folder that is not.');
  expect(shown).toContain('Write the two letters of a country, like US or CA.');
  expect(shown).toContain('"en" is no language, or is there twice');
  expect(code).toBe(0);
});

test('Ctrl-C at any question leaves nothing', async () => {
  for (let i = 0; i < answers().length; i += 1) {
    const { code } = await typing([...answers().slice(0, i), '\u0003']);
    expect(code).toBe(130);
    expect(readdirSync(parent)).toEqual([]);
  }
});

test('without a terminal it says what to do, and writes nothing', async () => {
  const { code, complained } = await runHere(run, []);
  expect(code).toBe(1);
  expect(complained.replace(/\s+/g, ' ')).toBe(
    'This asks ten questions: run it in a terminal, or copy a folder of tests/content. ',
  );
});

test('a folder that cannot be written is told in one sentence, and leaves nothing half', async () => {
  writeFileSync(join(parent, 'file'), '');
  const [, ...others] = answers();
  const { code, complained } = await typing([join(parent, 'file/tenants'), ...others]);
  expect(code).toBe(1);
  expect(complained.replace(/\s+/g, ' ')).toMatch(/cannot be written \(E\w+\): name a folder that is not there/);
  expect(existsSync(folder)).toBe(false);
});
