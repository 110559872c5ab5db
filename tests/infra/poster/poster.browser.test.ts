import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import jsQR from 'jsqr';
import type { Browser } from 'playwright-core';
import { PNG } from 'pngjs';
import { run } from '../../../infra/poster/run';
import { launch, violations } from '../../browser';
import { runHere } from '../run-here';
import { folderWithPosters } from './folder';

const CONTENT = folderWithPosters();
let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(async () => {
  await browser?.close();
  rmSync(CONTENT, { recursive: true });
});

const OTHERS = join(__dirname, '../../content');

describe.each([
  ['BLUE', CONTENT],
  ['ROAD4', CONTENT],
  ['RIVER', join(OTHERS, 'ontario')],
  ['NEIGE', join(OTHERS, 'ontario')],
  ['CABIN', join(OTHERS, 'shelter')],
])('the poster %s', (word, folder) => {
  test.each(['letter', 'a4'])('on %s is one page, has all in it, and a camera reads its code', async (paper) => {
    const file = join(CONTENT, `${word}-${paper}.html`);
    const args = [word, '--number', '+18165550142', '--where', 'truck stop', '--paper', paper, '--html', file];
    expect((await runHere(run, args, { env: { CONTENT: folder } })).complained).toBe('');
    const tab = await browser.newPage({ viewport: { width: 900, height: 1_200 } });
    const asked: string[] = [];
    tab.on('request', (request) => asked.push(request.url()));
    await tab.goto(pathToFileURL(file).href);

    expect(await violations(tab)).toEqual([]);
    expect(asked.filter((url) => !url.startsWith('data:'))).toEqual([pathToFileURL(file).href]);
    const overflowing = `[...document.querySelectorAll('main, .sheet, .how, .strips, li')].filter((one) =>
      one.scrollHeight > one.clientHeight || one.scrollWidth > one.clientWidth).map((one) => one.outerHTML)`;
    expect(await tab.evaluate(overflowing)).toEqual([]);
    const pdf = (await tab.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1);

    const { data, width, height } = PNG.sync.read(await tab.locator('body').screenshot());
    expect(jsQR(new Uint8ClampedArray(data), width, height)?.data).toBe(`sms:+18165550142?&body=${word}`);
    expect(readFileSync(file, 'utf8')).not.toMatch(/traffic|trata/i);
    await tab.close();
  });
});
