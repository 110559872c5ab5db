import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { namesIn, schemaFiles } from '../../../infra/content/json-schema';
import { readContentFolder } from '../../../infra/content/read-folder';
import { runIn } from '../../../infra/content/run';
import type { ContentFiles } from '../../../infra/content/schema';
import { CONTENT_FOLDER } from '../../text/content';
import { runHere } from '../run-here';
import { smallContent } from './small-content';

let project: string;

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'content-'));
  mkdirSync(join(project, 'functions/content'), { recursive: true });
  const { hotlines, languages } = smallContent;
  for (const [name, content] of Object.entries({ hotlines, ...languages }))
    writeFileSync(at(`${name}.json`), JSON.stringify(content));
  change('hotlines.json', ({ lines }) => {
    for (const line of Object.values(lines)) line.verified = daysAgo(0);
  });
});

afterEach(() => rmSync(project, { recursive: true }));

describe('npm run content', () => {
  test('shows every reply as people will see it, what it costs, and how long ago each number was checked', async () => {
    change('hotlines.json', ({ lines }) => Object.assign(lines.tips as object, { verified: daysAgo(100) }));
    const { code, flat, lines } = await run();
    expect(code).toBe(0);
    for (const key of Object.keys(file('en.json').replies)) {
      expect(lines).toContainEqual(
        expect.stringMatching(new RegExp(`^  ${key} +[12] +\\d+ +\\d+ +(?:\\d+\\.\\d|–)  GSM-7$`)),
      );
    }
    expect(flat).toContain('English (en.json), read by a native speaker');
    expect(flat).toContain('Español (es.json), NOT yet read by a native speaker');
    change('es.json', (es) => Object.assign(es, { reviewed: { by: 'board', on: '2026-11-26' } }));
    expect((await run()).flat).toContain('Español (es.json), read by a native speaker (board, 2026-11-26)');
    expect(flat).toContain('Call 1-888-373-7888 or text HELP to 233733');
    expect(flat).toMatch(/not understood +2 \d+ \d+ – GSM-7 Call 1-888-373-7888 .* Llame al 1-888-373-7888/);
    const ages = lines.flatMap((line) => /^ +(\d+) days {2}/.exec(line)?.[1] ?? []);
    expect(ages).toEqual(['100', ...Array(ages.length - 1).fill('0')]);
    expect(flat).toMatch(/100 days law-enforcement 1-866-347-2423 tips: .* https:\/\/www\.example\.org/);
    expect(lines.slice(-2)).toEqual([
      'No errors, 1 warning.',
      'Next: npm start to text it on this laptop, npm run deploy to put it online.',
    ]);
  });

  test('fits 80 columns and has no colour if it is piped', async () => {
    const { said, lines } = await run();
    expect(said).not.toContain('\u001B');
    expect(lines.filter((line) => line.length > 80)).toEqual([]);
  });

  test('names the characters that cost a segment', async () => {
    change('es.json', ({ replies }) => replies.report?.push('Llámenos aquí, {gratis}.'));
    change('en.json', ({ replies }) => replies.report?.push('[See]'));
    expect((await run()).lines).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^ {2}report .* UCS-2 .* á í$/),
        expect.stringMatching(/^ {2}report .* GSM-7 .* \[ \]$/),
      ]),
    );
  });

  test('ends with the errors, says what to do, and fails', async () => {
    change('en.json', ({ replies }) => replies.report?.push('Or {{nationl.call}}.'));
    const { code, flat, lines } = await run();
    expect(code).toBe(1);
    expect(flat).toContain(
      'error en.json: replies.report says {{nationl.call}}, but hotlines.json has no line "nationl"; did you mean national?',
    );
    expect(flat.lastIndexOf('warning  ')).toBeLessThan(flat.indexOf('error en.json'));
    expect(lines.slice(-2)).toEqual([
      '1 error, 1 warning.',
      'Next: fix the errors in functions/content, and run npm run content again.',
    ]);
  });

  test('tells of every file that cannot be read in one go, and checks the others', async () => {
    writeFileSync(at('hotlines.json'), '{\n  "main": "en",\n  "priority": [],\n}\n');
    writeFileSync(at('fr.json'), '');
    writeFileSync(at('es.json'), Buffer.from('{ "name": "Espa\xF1ol" }', 'latin1'));
    mkdirSync(at('vi.json'));
    change('en.json', (en) => Reflect.deleteProperty(en, 'keyLine'));
    const { code, flat } = await run();
    expect(code).toBe(1);
    expect(flat).toContain(
      'hotlines.json: Line 4, column 1: a key in double quotes is missing; write it, or take out the comma before.',
    );
    expect(flat).toContain('fr.json: The file is empty; put its content back.');
    expect(flat).toContain('es.json: The file is not written in UTF-8; save it as UTF-8 in your editor.');
    expect(flat).toContain('vi.json: This is a folder, not a file; move it out of here.');
    expect(flat).toContain('en.json: keyLine is missing; add it as a text in quotes.');
    expect(flat).toContain('5 errors, no warnings.');
  });

  test('says so if hotlines.json or the whole folder is missing', async () => {
    rmSync(at('hotlines.json'));
    expect((await run()).flat).toContain('hotlines.json: The file is missing; put it back.');
    rmSync(join(project, 'functions'), { recursive: true });
    expect(await run()).toMatchObject({ code: 1, said: '' });
    expect((await run()).complained.replace(/\n/g, ' ')).toBe(
      `There is no folder ${join(project, 'functions/content')}; run this in the project's own folder. `,
    );
  });

  test('stands out in colour on a terminal, and says the same', async () => {
    const { said } = await run();
    const coloured = await runHere(runIn(project), [], { env: here(), hasColours: true });
    expect(coloured.said).toContain('\u001B[1mWhat to look at');
    expect(stripVTControlCharacters(coloured.said)).toBe(said);
  });

  test('takes a byte order mark and other files beside the content for granted', async () => {
    writeFileSync(at('en.json'), `\uFEFF${readFileSync(at('en.json'), 'utf8')}`);
    writeFileSync(at('README.md'), 'Notes');
    writeFileSync(at('.es.json.swp.json'), '\x00\xFF');
    expect((await run()).flat).toContain('No errors, 1 warning.');
  });

  test('--help shows how it is asked, in 80 columns', async () => {
    const { code, said } = await run('--help');
    expect(code).toBe(0);
    expect(said).toMatch(/--html \[file\].+--schema/s);
    expect(said).not.toMatch(/.{81}/);
  });

  test('refuses an option that it does not know', async () => {
    expect(await run('--htm')).toMatchObject({
      code: 1,
      said: '',
      complained: 'There is no option --htm: did you mean --html? See npm run content -- --help.\n',
    });
  });
});

test('npm run content -- --schema writes what editors check the files by, and nothing else', async () => {
  expect(await run('--schema')).toMatchObject({ code: 0, said: '', complained: '' });
  const names = namesIn(readContentFolder(at('.')));
  for (const [name, text] of Object.entries(schemaFiles(names))) expect(readFileSync(at(name), 'utf8')).toBe(text);
  expect((await run()).flat).toContain('No errors, 1 warning.');
});

describe('npm run content -- --html', () => {
  test('writes one page that fetches and runs nothing, with every reply, its cost and the words that lead to it', async () => {
    expect((await run('--html')).lines).toContain(
      'content.html is written: open it in a browser, or send it to a reviewer.',
    );
    const page = readFileSync(join(project, 'content.html'), 'utf8');
    expect(page).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
    expect(page).not.toMatch(/<script|<link|<img|\bsrc=|@import|url\(/i);
    expect(page.match(/class="phone"/g)).toHaveLength(
      Object.keys(file('en.json').replies).length + Object.keys(file('es.json').replies).length + 7,
    );
    for (const topic of Object.keys(smallContent.hotlines.topics)) expect(page).toContain(`<section id="${topic}">`);
    expect(page).toContain('<p class="theirs" dir="auto">AYUDA KS</p>');
    expect(page).toMatch(/1 segment · \d+ characters, \d+ left · grade \d+\.\d · GSM-7/);
    expect(page).toContain('reviewed is false; have a native speaker read every reply');
  });

  test('shows what posters say', async () => {
    const { poster } = JSON.parse(readFileSync(join(CONTENT_FOLDER, 'en.json'), 'utf8'));
    change('en.json', (en) => Object.assign(en, { poster }));
    await run('--html');
    const page = readFileSync(join(project, 'content.html'), 'utf8');
    expect(page).toContain('<h2>What posters say</h2>');
    expect(page).toContain('<p dir="auto">In danger now? Call 911.</p>');
  });

  test('takes the name that it is given, and escapes all that stands in the files', async () => {
    change('en.json', (en) => {
      en.name = '<b>"English"</b>';
      en.replies.crisis?.push("<script>alert('x')</script> & more");
      en.words.help?.alone?.push('<img src=x onerror=alert(1)>');
    });
    await run('--html', 'review.html');
    const page = readFileSync(join(project, 'review.html'), 'utf8');
    expect(page).not.toMatch(/<script|<img|<b>/);
    expect(page).toContain('&#60;script&#62;alert(&#39;x&#39;)&#60;/script&#62; &#38; more');
    expect(readdirSync(project)).not.toContain('content.html');
  });

  test('says so if the page cannot be written', async () => {
    const { code, complained } = await run('--html', 'nowhere/review.html');
    expect(code).toBe(1);
    expect(complained.replace(/\s+/g, ' ')).toMatch(
      /nowhere\/review\.html cannot be written \(ENOENT\): name a file in a folder that exists and is yours\. $/,
    );
  });

  test('still makes the page of what is wrong if nothing can be shown', async () => {
    writeFileSync(at('hotlines.json'), '');
    expect((await run('--html=wrong.html')).code).toBe(1);
    expect(readFileSync(join(project, 'wrong.html'), 'utf8')).toContain('The file is empty; put its content back.');
  });
});

async function run(...args: string[]) {
  const { code, said, complained } = await runHere(runIn(project), args, { env: here() });
  return { code, said, complained, flat: said.replace(/\s+/g, ' '), lines: said.trimEnd().split('\n') };
}

function here() {
  return { CONTENT: join(project, 'functions/content') };
}

function at(name: string): string {
  return join(project, 'functions/content', name);
}

function file(name: string): ContentFiles['languages'][string] & ContentFiles['hotlines'] {
  return JSON.parse(readFileSync(at(name), 'utf8'));
}

function change(name: string, how: (content: ReturnType<typeof file>) => unknown): void {
  const content = file(name);
  how(content);
  writeFileSync(at(name), JSON.stringify(content));
}

function daysAgo(days: number): string {
  return new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
}
