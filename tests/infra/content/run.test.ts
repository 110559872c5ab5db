import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { ANSWERED, ASKED } from '../../../functions/text/content';
import type { ContentFiles } from '../../../infra/content/schema';

const SHIPPED = join(__dirname, '../../../functions/content');
const CLI = join(__dirname, '../../../infra/content/run.ts');

let project: string;

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'content-'));
  mkdirSync(join(project, 'functions/content'), { recursive: true });
  for (const name of ['hotlines.json', 'en.json', 'es.json']) copyFileSync(join(SHIPPED, name), at(name));
  change('hotlines.json', ({ lines }) => {
    for (const line of Object.values(lines)) line.verified = daysAgo(0);
  });
  change('en.json', withFewWords);
  change('es.json', withFewWords);
});

afterEach(() => rmSync(project, { recursive: true }));

describe('npm run content', () => {
  test('shows every reply as people will see it, what it costs, and how long ago each number was checked', () => {
    change('hotlines.json', ({ lines }) => Object.assign(lines.tips as object, { verified: daysAgo(100) }));
    const { status, output, lines } = run();
    expect(status).toBe(0);
    for (const key of Object.keys(file('en.json').replies)) {
      expect(lines).toContainEqual(expect.stringMatching(new RegExp(`^  ${key} +[12]  GSM-7 +\\d+$`)));
    }
    expect(output).toContain('English (en.json), read by a native speaker');
    expect(output).toContain('Español (es.json), NOT yet read by a native speaker');
    expect(output).toContain('Call 1-888-373-7888 or text HELP to 233733');
    expect(output).toMatch(/not understood +2 GSM-7 \d+ Call 1-888-373-7888 .* Ayuda: llame al 1-888-373-7888/);
    const ages = lines.flatMap((line) => /^ +(\d+) days {2}/.exec(line)?.[1] ?? []);
    expect(ages).toEqual(['100', ...Array(ages.length - 1).fill('0')]);
    expect(output).toMatch(/100 days law-enforcement 1-866-347-2423 tips: .* https:\/\/www\.ice\.gov\/tipline/);
    expect(lines.slice(-2)).toEqual([
      'No errors, 1 warning.',
      'Next: npm start to text it on this laptop, npx cdk deploy to put it online.',
    ]);
  });

  test('fits 80 columns and has no colour where it is piped', () => {
    const { raw, lines } = run();
    expect(raw).not.toContain('\u001B');
    expect(lines.filter((line) => line.length > 80)).toEqual([]);
  });

  test('names the characters that cost a segment', () => {
    change('es.json', ({ replies }) => replies.report?.push('Llámenos aquí, {gratis}.'));
    change('en.json', ({ replies }) => replies.report?.push('[Free]'));
    expect(run().lines).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^ {2}report .* UCS-2 .* á í$/),
        expect.stringMatching(/^ {2}report .* GSM-7 .* \[ \]$/),
      ]),
    );
  });

  test('ends with the errors, says what to do, and fails', () => {
    change('en.json', ({ replies }) => replies.report?.push('Or {{nationl.call}}.'));
    const { status, output, lines } = run();
    expect(status).toBe(1);
    expect(output).toContain(
      'error en.json: replies.report says {{nationl.call}}, but hotlines.json has no line "nationl"; did you mean national?',
    );
    expect(output.lastIndexOf('warning  ')).toBeLessThan(output.indexOf('error en.json'));
    expect(lines.slice(-2)).toEqual([
      '1 error, 1 warning.',
      'Next: put the errors right in functions/content, and run npm run content again.',
    ]);
  });

  test('tells of every file that cannot be read in one go, and checks the others', () => {
    writeFileSync(at('hotlines.json'), '{\n  "main": "en",\n  "priority": [],\n}\n');
    writeFileSync(at('fr.json'), '');
    writeFileSync(at('es.json'), Buffer.from('{ "name": "Espa\xF1ol" }', 'latin1'));
    mkdirSync(at('vi.json'));
    change('en.json', (en) => Reflect.deleteProperty(en, 'keyLine'));
    const { status, output } = run();
    expect(status).toBe(1);
    expect(output).toContain(
      'hotlines.json: Line 4, column 1: a key in double quotes is missing; write it, or take out the comma before.',
    );
    expect(output).toContain('fr.json: The file is empty; put its content back.');
    expect(output).toContain('es.json: The file is not written in UTF-8; save it as UTF-8 in your editor.');
    expect(output).toContain('vi.json: This is a folder, not a file; move it out of here.');
    expect(output).toContain('en.json: keyLine is missing; add it as a text in quotes.');
    expect(output).toContain('5 errors, no warnings.');
  });

  test('says so where hotlines.json or the whole folder is missing', () => {
    rmSync(at('hotlines.json'));
    expect(run().output).toContain('hotlines.json: The file is missing; put it back.');
    rmSync(join(project, 'functions'), { recursive: true });
    expect(run()).toMatchObject({
      status: 1,
      raw: '',
      errors: "There is no folder functions/content to read here; run this in the project's own folder.\n",
    });
  });

  test('takes a byte order mark and other files beside the content for granted', () => {
    writeFileSync(at('en.json'), `\uFEFF${readFileSync(at('en.json'), 'utf8')}`);
    writeFileSync(at('README.md'), 'Notes');
    writeFileSync(at('.es.json.swp.json'), '\x00\xFF');
    expect(run().output).toContain('No errors, 1 warning.');
  });

  test('refuses an option that it does not know', () => {
    expect(run('--htm')).toMatchObject({
      status: 1,
      raw: '',
      errors: expect.stringMatching(/^Usage: npm run content /),
    });
  });
});

describe('npm run content -- --html', () => {
  test('writes one page that fetches and runs nothing, with every reply, its cost and the words that lead to it', () => {
    expect(run('--html').lines).toContain('content.html is written: open it in a browser, or send it to a reviewer.');
    const page = readFileSync(join(project, 'content.html'), 'utf8');
    expect(page).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
    expect(page).not.toMatch(/<script|<link|<img|\bsrc=|@import|url\(/i);
    expect(page.match(/class="phone"/g)).toHaveLength(
      Object.keys(file('en.json').replies).length + Object.keys(file('es.json').replies).length + 3,
    );
    for (const topic of ANSWERED) expect(page).toContain(`<section id="${topic}">`);
    expect(page).toContain('<p class="theirs" dir="auto">AYUDA KS</p>');
    expect(page).toMatch(/2 segments · \d+ characters · GSM-7/);
    expect(page).toContain('reviewed is false; have a native speaker read every reply');
  });

  test('takes the name that it is given, and escapes all that stands in the files', () => {
    change('en.json', (en) => {
      en.name = '<b>"English"</b>';
      en.replies.crisis?.push("<script>alert('x')</script> & more");
      en.words.help?.alone?.push('<img src=x onerror=alert(1)>');
    });
    run('--html', 'review.html');
    const page = readFileSync(join(project, 'review.html'), 'utf8');
    expect(page).not.toMatch(/<script|<img|<b>/);
    expect(page).toContain('&#60;script&#62;alert(&#39;x&#39;)&#60;/script&#62; &#38; more');
    expect(readdirSync(project)).not.toContain('content.html');
  });

  test('says so where the page cannot be written', () => {
    const { status, errors } = run('--html', 'nowhere/review.html');
    expect(status).toBe(1);
    expect(errors).toMatch(
      /^nowhere\/review\.html cannot be written \(.*\); name a file in a folder that is there\.\n$/,
    );
  });

  test('still makes the page of what is wrong where nothing can be shown', () => {
    writeFileSync(at('hotlines.json'), '');
    expect(run('--html=wrong.html').status).toBe(1);
    expect(readFileSync(join(project, 'wrong.html'), 'utf8')).toContain('The file is empty; put its content back.');
  });
});

function run(...args: string[]) {
  const { NO_COLOR, FORCE_COLOR, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [require.resolve('tsx/cli'), CLI, ...args], {
    cwd: project,
    encoding: 'utf8',
    env,
  });
  return {
    status,
    raw: stdout,
    errors: stderr,
    output: stdout.replace(/\s+/g, ' '),
    lines: stdout.trimEnd().split('\n'),
  };
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

const KEYWORDS: Record<string, string[]> = {
  English: ['help', 'info', 'report', 'child', 'abuse', 'crisis', 'privacy'],
  Español: ['ayuda', 'info', 'reportar', 'menor', 'abuso', 'crisis', 'privado'],
};

/** Leaves a word to each topic, so that the check is quick and word lists in the making break no test of the command. */
function withFewWords(language: ReturnType<typeof file>): void {
  const words = ASKED.map((topic, i) => [topic, { alone: [KEYWORDS[language.name]?.[i]] }]);
  Object.assign(language, { words: Object.fromEntries(words) });
  for (const key of ['groups', 'shorthand', 'skip'] as const) delete language[key];
}

function daysAgo(days: number): string {
  return new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
}
