import { readFileSync } from 'node:fs';
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
  copy.write('texts/known.tsv', 'text\ttopic\nxylophone\thelp\n');
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
const status = () => page.locator('#state');
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
  expect(await measure.textContent()).toMatch(/^2 segments, \$0\.017 each time .* 70 characters a segment, not 160$/);
  expect(await page.evaluate('[...CSS.highlights.get("costly")].map(String)')).toEqual(['’']);
  await saidBelow(edited).getByText('Has ’, which makes every segment hold 70 characters').waitFor();
  await saidBelow(edited).getByText('Has the number 988 written out').waitFor();
  expect(await edited.getAttribute('aria-invalid')).toBe('true');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('heading', { name: 'Not saved' }).waitFor();
  await page.locator('#notices').getByText('English: the reply thanks has the number 988 written out').waitFor();
  await saidBelow(edited).getByRole('button', { name: 'Put it in' }).click();
  await saidBelow(edited).getByText('written out').waitFor({ state: 'detached' });
  expect(await edited.locator('.chip').last().getAttribute('data-put')).toBe('{{lifeline.call}}');
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
  for (const _ of ' Don’t wait: N.') await page.keyboard.press('Backspace'); // The number is one.
  await addNumber(edited, ' Or ');
  expect(await edited.textContent()).toMatch(/Take care\. Or 211\.$/);
  const spanish = reply('thanks, Español');
  await saidBelow(spanish).getByText('Leaves out services compared with English').waitFor();
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

test('a number is changed, and every reply that names it; it is saved once it was called, which is one click', async () => {
  await page.goto(`${address}/words/numbers`);
  const line = page.getByRole('article').filter({ has: page.getByRole('heading', { name: 'Kansas Crisis Hotline' }) });
  await line.getByRole('textbox', { name: 'Kansas Crisis Hotline: Call' }).fill('785 271 1800');
  const day = line.getByRole('textbox', { name: 'Kansas Crisis Hotline: Checked' });
  await saidBelow(day).getByText('nobody has called the number').waitFor();
  expect(await day.inputValue()).toBe('');
  await line.getByRole('button', { name: 'I called it today' }).click();
  await saidBelow(day).getByRole('listitem').waitFor({ state: 'detached' });
  await status().getByText('2 changes not saved').waitFor();
  expect(await texted('HELP KS')).toContain('Hurt at home in Kansas: 1-785-271-1800.');
  await line.getByRole('button', { name: 'Put back what is saved: Kansas Crisis Hotline, Call' }).click();
  await status().getByText('All is saved').waitFor();
  expect(await texted('HELP KS')).toContain('Hurt at home in Kansas: 1-888-363-2287.');
});

test('a word is found, and another one added to its list; texting it says why it gets what it gets', async () => {
  await page.goto(`${address}/words/lists`);
  await page.getByRole('searchbox', { name: 'Search in all lists' }).fill('kidnapped');
  await page.getByRole('button', { name: 'kidnapped · English: help · Anywhere in a text', exact: true }).click();
  await page.getByRole('textbox', { name: 'Add', exact: true }).fill('xylophone');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Take out xylophone' }).waitFor();
  expect(await texted('xylophone')).toContain('1-888-373-7888');
  expect(await page.getByRole('log').textContent()).toContain('it says: "xylophone"');
});

test('a poster with a mistake says so beside it, until another word is taken', async () => {
  await page.goto(`${address}/words/posters`);
  const add = async (word: string) => {
    await page.getByRole('textbox', { name: 'Word', exact: true }).fill(word);
    await page.getByRole('textbox', { name: 'Kind of place' }).last().fill('laundromats');
    await page.getByRole('button', { name: 'Add the poster' }).click();
    await page.getByRole('heading', { name: word }).waitFor();
  };
  await add('STOPS');
  await page.getByText('Is STOP, which the carriers act on themselves, or one slip away from it').waitFor();
  await page.getByRole('button', { name: 'Take out STOPS' }).click();
  await page.getByRole('heading', { name: 'STOPS' }).waitFor({ state: 'detached' });
  await add('MOON');
  await status().getByText('No mistakes').waitFor();
});

test('a topic that is taken out by mistake comes back by Undo, with all that it was', async () => {
  await page.goto(`${address}/words/topics`);
  const crisis = page.getByRole('article').filter({ has: page.getByRole('heading', { name: /crisis/i }) });
  await crisis.getByRole('button', { name: /^Take out/ }).click();
  await status()
    .getByText(/[1-9]\d* mistakes/)
    .waitFor();
  await page.getByText(/things to look at elsewhere/).click();
  expect(await page.locator('#elsewhere li').count()).toBe(51);
  expect(await page.locator('#elsewhere li').last().textContent()).toMatch(/^… and [\d,]+ more$/);
  await page.getByRole('button', { name: 'Undo' }).click();
  await crisis.waitFor();
  await status().getByText('No mistakes').waitFor();
});

test('what changes is shown with the texts that get another reply, and handed over as a page and a patch', async () => {
  await page.goto(`${address}/words/changes`);
  await page.getByRole('heading', { name: 'Hand over' }).waitFor();
  expect(await page.locator('main').textContent()).toMatch(/thanks.*Take care.*xylophone.*Tried on 1 text/s);
  const download = async (name: string) => {
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name }).click()]);
    return readFileSync(await file.path(), 'utf8');
  };
  expect(await download('The page for a reviewer')).toContain('<title>What is to change, ');
  expect(await download('The patch for the engineer')).toMatch(/^Changes to what .*\+.*"MOON": \{ "language"/s);
});

test('a native speaker says by role that the language was read, and the next change of a reply takes it away', async () => {
  await page.goto(`${address}/words`);
  await page.getByText('A native speaker has read Español').click();
  await page.getByRole('textbox', { name: 'Your role, not your name' }).last().fill('native speaker, board');
  await page.getByRole('button', { name: 'I have read every reply in Español' }).click();
  await page.getByText('read by a native speaker (native speaker, board, ').waitFor();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await status().getByText('All is saved').waitFor();
  expect(inFile('es.json').reviewed).toMatchObject({ by: 'native speaker, board' });
  await reply('thanks, Español').press('Control+End');
  await page.keyboard.type(' Bien.');
  await page
    .getByText('Reviewed is false')
    .or(page.getByText('reviewed is false'))
    .first()
    .waitFor({ state: 'attached' });
});

const PAGES = ['', '/numbers', '/posters', '/topics', '/lists#en.json:words.help.anywhere', '/changes'];

test.each([1280, 390].flatMap((width) => PAGES.map((path) => ({ width, path }))))(
  'everybody can read and use /words$path at $width px',
  async ({ width, path }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`${address}/words${path}`);
    await status().getByText('saved').waitFor();
    if (path === '/changes') await page.getByRole('heading', { name: 'Hand over' }).waitFor();
    for (const summary of await page.locator('summary:visible').all()) await summary.click();
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
    expect(complaints).toEqual([]);
  },
);
