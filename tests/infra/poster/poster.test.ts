import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import jsQR from 'jsqr';
import { qrSvg, smsLink } from '../../../infra/poster/qr';
import { run } from '../../../infra/poster/run';
import { CONTENT_FOLDER } from '../../text/content';
import { runHere } from '../run-here';
import { folderWithPosters } from './folder';

const NUMBER = ['--number', '+18165550142'];
const CONTENT = folderWithPosters();
const file = join(CONTENT, 'made.html');
afterAll(() => rmSync(CONTENT, { recursive: true }));

const poster = (args: readonly string[], env: Record<string, string> = { CONTENT }) => runHere(run, args, { env });

/** A poster made of these arguments. */
async function made(...args: string[]): Promise<string> {
  const { complained } = await poster([...args, '--html', file, '--force']);
  expect(complained).toBe('');
  return readFileSync(file, 'utf8');
}

describe('npm run poster', () => {
  test('writes a page that says the word and the number, in the poster’s language, and asks nobody for anything', async () => {
    const page = await made('blue', ...NUMBER, '--lang', 'es', '--where', 'truck <stop>');
    expect(page).toMatch(/<html lang="es">/);
    expect(page).toContain('<p class="word">BLUE</p>');
    expect(page).toContain('<p class="number">1-816-555-0142</p>');
    expect(page).toContain('BLUE ENGLISH');
    expect(page).toContain('truck &#60;stop&#62;');
    expect(page).not.toMatch(/(?:src|href)="(?!data:)|url\(|@import|<script/);
  });

  test('has strips that say the word and the number, and nothing of what they are for', async () => {
    const strips = (await made('ROAD4', ...NUMBER)).match(/<li>.*?<\/li>/g) ?? [];
    expect(new Set(strips)).toEqual(new Set(['<li><span>Text <b>ROAD4</b> to</span><b>1-816-555-0142</b></li>']));
  });

  test.each([
    ['letter', 'size: 8.5in 11in'],
    ['a4', 'size: 210mm 297mm'],
  ])('is for %s paper', async (paper, size) => expect(await made('MOON', ...NUMBER, '--paper', paper)).toContain(size));

  test('takes a short code', async () => {
    expect(await made('MOON', '--number', '55555')).toContain('<p class="number">55555</p>');
  });

  test.each([
    [['GREEN', ...NUMBER], 'hotlines.json has no poster GREEN; use BLUE, ROAD4 or MOON.'],
    [['MOAN', ...NUMBER], 'hotlines.json has no poster MOAN; did you mean MOON?'],
    [NUMBER, 'Which poster? Name its word: BLUE, ROAD4, MOON.'],
    [['BLUE'], 'Which number is to be texted? Add --number +1… or a short code.'],
    [
      ['BLUE', '--number', '12'],
      "--number 12 is no phone number: write it as in Twilio's Console, with + and all digits.",
    ],
    [['BLUE', ...NUMBER, '--lang', 'fr'], 'There is no fr.json; use en or es.'],
    [['BLUE', ...NUMBER, '--lang', 'en'], 'BLUE is answered in es: leave --lang out, or choose a word of en.'],
    [['BLUE', ...NUMBER, '--paper', 'a5'], '--paper a5 is not known: use letter or a4.'],
    [['BLUE', ...NUMBER, '--where'], '--where needs a value. See npm run poster -- --help.'],
    [['BLUE', 'MOON', ...NUMBER], 'That is one argument too many; a value follows its option.'],
  ])('refuses %j with a sentence', async (args, sentence) => {
    const { code, complained } = await poster(args);
    expect(complained.replaceAll('\n', ' ')).toContain(sentence);
    expect(code).toBe(1);
    expect(existsSync(`poster-${args[0]}.html`)).toBe(false);
  });

  test('says how to add one where the content has none', async () => {
    const { complained } = await poster(['BLUE', ...NUMBER], { CONTENT: CONTENT_FOLDER });
    expect(complained).toBe('hotlines.json has no posters: add the word under posters first.\n');
  });

  test('writes over nothing unless it is told to', async () => {
    const mine = join(CONTENT, 'mine.html');
    writeFileSync(mine, 'mine');
    const { code, complained } = await poster(['BLUE', ...NUMBER, '--html', mine]);
    expect(complained.replaceAll('\n', ' ')).toMatch(/is there already: name another with --html, or add --force/);
    expect([code, readFileSync(mine, 'utf8')]).toEqual([1, 'mine']);
  });
});

describe('the QR code', () => {
  /** Its modules as a camera sees them, eight pixels each. */
  function pixels(svg: string): { data: Uint8ClampedArray; width: number } {
    const modules = Number(/viewBox="0 0 (\d+) /.exec(svg)?.[1]);
    const width = 8 * modules;
    const data = new Uint8ClampedArray(4 * width * width).fill(255);
    for (const [, x, y] of svg.matchAll(/M(\d+),(\d+)h1v1h-1z/g))
      for (let i = 0; i < 64; i += 1) {
        const [column, row] = [8 * Number(x) + (i % 8), 8 * Number(y) + Math.floor(i / 8)];
        data.fill(0, 4 * (row * width + column), 4 * (row * width + column) + 3);
      }
    return { data, width };
  }

  test.each([
    ['+18165550142', 'BLUE'],
    ['+442079460000', 'LIBRARY7'],
    ['55555', 'MOON'],
  ])('of %s opens a text with %s in it', (number, word) => {
    const { data, width } = pixels(qrSvg(smsLink(number, word)));
    expect(jsQR(data, width, width)?.data).toBe(`sms:${number}?&body=${word}`);
  });
});
