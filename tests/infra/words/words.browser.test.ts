import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Hono } from 'hono';
import type { Browser, Locator, Page } from 'playwright-core';
import { listen } from '../../../infra/terminal/listen';
import { launch, violations } from '../../browser';
import { appFor, type Copy, copyOfContent } from './words-here';

let copy: Copy;
let browser: Browser;
let server: Server;
let page: Page;
let address: string;
let stop: () => void;
const complaints: string[] = [];

beforeAll(async () => {
  copy = copyOfContent();
  server = createAdaptorServer({ fetch: (request, env) => app.fetch(request, env) }) as Server;
  const port = await listen(server, 0);
  address = `http://127.0.0.1:${port}`;
  const here = appFor(copy.path, port);
  const app: Hono = here.app;
  stop = here.stop;
  browser = await launch();
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('dialog', (dialog) => void dialog.accept());
  await page.goto(`${address}/words`);
});
afterAll(async () => {
  await browser?.close();
  stop?.();
  server?.close().closeAllConnections();
  copy?.remove();
});

const reply = (name: string) => page.getByRole('textbox', { name, exact: true });
const status = () => page.getByRole('status');
const inFile = (name: string) => JSON.parse(copy.read(name));

/** What is said below a text. */
function saidBelow(text: Locator): Locator {
  return text.locator('xpath=following-sibling::ul[1]');
}

/** A text as the phone beside the editor gets an answer to it. */
async function texted(text: string): Promise<string> {
  const thread = page.getByRole('log');
  const before = await thread.locator('.measure').count();
  await page.getByRole('textbox', { name: 'Text message' }).fill(text);
  await page.keyboard.press('Enter');
  await thread.locator('.measure').nth(before).waitFor();
  return (await thread.locator('.ours:visible').last().textContent()) ?? '';
}

test('a reply is changed by typing, and the phone beside it answers with it before anything is saved', async () => {
  const before = copy.read('en.json');
  await reply('thanks, English').click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Take care.');
  expect(await texted('thanks')).toMatch(/Crisis: 988\. Take care\.$/);
  await status().getByText('not saved').waitFor();
  expect(copy.read('en.json')).toBe(before);
});

test('a letter that doubles the price is underlined and said, and so is a number that was typed', async () => {
  const edited = reply('thanks, English');
  const measure = edited.locator('xpath=following-sibling::p[1]');
  expect(await measure.textContent()).toMatch(/^1 segment, \$0\.008 each time · \d+ characters, \d+ left$/);
  await edited.click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Don’t wait: 988.');
  expect(await measure.textContent()).toMatch(/^2 segments, \$0\.016 each time .* 70 characters a segment, not 160$/);
  expect(await page.evaluate('[...CSS.highlights.get("costly")].map(String)')).toEqual(['’']);
  await saidBelow(edited).getByText('Has ’, which makes every segment hold 70 characters').waitFor();
  await saidBelow(edited).getByText('Has the number 988 written out').waitFor();
  expect(await edited.getAttribute('aria-invalid')).toBe('true');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('heading', { name: 'Not saved' }).waitFor();
});

/** Adds a number at the end of a reply, by the keyboard alone. */
async function addNumber(edited: Locator, before: string): Promise<void> {
  await edited.focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(before);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.type('211');
  await page.keyboard.press('Enter');
  await page.keyboard.type('.');
}

test('a number is chosen from the list by keyboard alone; a language that lacks it says so until it has it too', async () => {
  const edited = reply('thanks, English');
  await edited.focus();
  await page.keyboard.press('Control+End');
  for (const _ of ' Don’t wait: 988.') await page.keyboard.press('Backspace');
  await addNumber(edited, ' Or ');
  expect(await edited.textContent()).toMatch(/Take care\. Or 211\.$/);
  const spanish = reply('thanks, Español');
  await saidBelow(spanish).getByText('Leaves out services compared with en.json').waitFor();
  await addNumber(spanish, ' O al ');
  await saidBelow(spanish).getByText('Leaves out').waitFor({ state: 'detached' });
  await status().getByText('No mistakes').waitFor();
});

test('Save writes this reply and nothing else', async () => {
  const before = inFile('en.json');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await status().getByText('All is saved').waitFor();
  const after = inFile('en.json');
  const [line] = before.replies.thanks;
  expect(after).toEqual({
    ...before,
    reviewed: false,
    replies: { ...before.replies, thanks: [`${line} Take care. Or {{services.call}}.`] },
  });
  expect(inFile('es.json').replies.thanks.join()).toMatch(/ O al {{services.call}}/);
});

test.each([1280, 390])('at %d px everybody can read it and use it', async (width) => {
  await page.setViewportSize({ width, height: 900 });
  expect(await violations(page)).toEqual([]);
  expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
  expect(complaints).toEqual([]);
});
