import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { Hono } from 'hono';
import type { Browser, Page } from 'playwright-core';
import { listen } from '../../../infra/terminal/listen';
import { openDraft } from '../../../infra/words/draft';
import { launch } from '../../browser';
import { appFor, type Copy, copyOfContent } from './words-here';

let copy: Copy;
let browser: Browser;
let page: Page;
let server: Server;
let address: string;
let app: Hono;
let stop: () => void;
let isDown = false;
let port: number;

/** As npm start does, the first time and after it was ended. */
function start(): void {
  ({ app, stop } = appFor(copy.path, port));
}

beforeEach(async () => {
  copy = copyOfContent();
  isDown = false;
  server = createAdaptorServer({ fetch: (request, env) => app.fetch(request, env) }) as Server;
  server.on('connection', (socket) => isDown && socket.destroy());
  port = await listen(server, 0);
  address = `http://127.0.0.1:${port}/words`;
  start();
  browser = await launch();
  page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
  page.on('dialog', (dialog) => void dialog.accept());
  await page.goto(address);
  await status().getByText('All is saved').waitFor();
});
afterEach(async () => {
  await browser.close();
  stop();
  server.close().closeAllConnections();
  copy.remove();
});

/** As if npm start were ended: what is connected is cut off, and nothing else gets through. */
function end(): void {
  isDown = true;
  server.closeAllConnections();
  stop();
}

function startAgain(): void {
  start();
  isDown = false;
}

const status = () => page.locator('#state');
const edited = (language = 'English') => page.getByRole('textbox', { name: `thanks, ${language}`, exact: true });
const drafted = () => openDraft(copy.path).valueAt('en.json', ['replies', 'thanks']);

async function type(text: string): Promise<void> {
  await edited().focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(text);
}

test('what is typed while npm start is ended is in the draft once it is started again, with no reload', async () => {
  await type(' One.');
  await status().getByText('not saved').waitFor();
  end();
  await type(' Two.');
  await page.getByRole('alert').getByText('Nothing answers. Run npm start again').waitFor();
  await status().getByText('Nothing answers').waitFor();
  startAgain();
  await status().getByText('changes not saved. No mistakes').waitFor();
  expect(drafted()).toEqual([expect.stringMatching(/ One\. Two\.$/)]);
});

test('what is typed while npm start is ended outlives a reload', async () => {
  end();
  await type(' Two.');
  await page.getByRole('alert').getByText('Nothing answers').waitFor();
  startAgain();
  await page.reload();
  await status().getByText('changes not saved. No mistakes').waitFor();
  expect(await edited().textContent()).toMatch(/ Two\.$/);
  expect(drafted()).toEqual([expect.stringMatching(/ Two\.$/)]);
});

test('a page that is loaded again in the middle of a word loses nothing of it, nor of what comes next', async () => {
  await type(' One.');
  await page.reload();
  await type(' Two.');
  await page.goto(`${address}/numbers`);
  await page.goto(address);
  await status().getByText('changes not saved. No mistakes').waitFor();
  expect(await edited().textContent()).toMatch(/ One\. Two\.$/);
  expect(drafted()).toEqual([expect.stringMatching(/ One\. Two\.$/)]);
});

test('two windows with the same reply: the second one sees both as a phone gets them, and says what is in no draft', async () => {
  const other = await page.context().newPage();
  await other.goto(address);
  await other.locator('#state').getByText('All is saved').waitFor();
  await type(' Mine.');
  await status().getByText('not saved').waitFor();
  const theirs = other.getByRole('textbox', { name: 'thanks, English', exact: true });
  await theirs.focus();
  await other.keyboard.press('Control+End');
  await other.keyboard.type(' Theirs.');
  await other.getByRole('alert').getByText('Somebody else has changed this meanwhile').waitFor();
  await other.locator('#state').getByText('Not in the draft yet: thanks, English').waitFor();
  expect(await other.locator('.refused pre').textContent()).toMatch(/Crisis: 988\. Mine\.$/);
  await other.getByRole('button', { name: 'Keep mine' }).click();
  await other.locator('#state').getByText('not saved. No mistakes').waitFor();
  expect(drafted()).toEqual([expect.stringMatching(/ Theirs\.$/)]);
});

test('nobody is told that there is no mistake before what was typed is checked', async () => {
  await edited().focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Don’t.');
  expect(await status().textContent()).toBe('Checking …');
  const said: string[] = [];
  for (const until = Date.now() + 20_000; !said.at(-1)?.includes('1 mistake') && Date.now() < until; )
    said.push((await status().textContent()) ?? '');
  expect(said.at(-1)).toContain('1 mistake');
  expect(said.filter((sentence) => sentence.includes('No mistakes'))).toEqual([]);
});

test('a word that could not be added stands in its field again', async () => {
  await page.goto(`${address}/lists#en.json:words.help.anywhere`);
  await page.getByRole('button', { name: 'Take out kidnapped' }).waitFor();
  end();
  await page.getByRole('textbox', { name: 'Add', exact: true }).fill('stuck at the motel');
  await page.keyboard.press('Enter');
  await page.getByText('Nothing answers').first().waitFor();
  expect(await page.getByRole('textbox', { name: 'Add', exact: true }).inputValue()).toBe('stuck at the motel');
});

test('what was dropped does not come back', async () => {
  end();
  await type(' Two.');
  await page.getByRole('alert').getByText('Nothing answers').waitFor();
  startAgain();
  await status().getByText('not saved').waitFor();
  await page.getByRole('button', { name: 'Drop all changes' }).click();
  await status().getByText('All is saved. No mistakes').waitFor();
  expect([await edited().textContent(), drafted()]).toEqual([
    expect.not.stringContaining('Two'),
    [expect.not.stringContaining('Two')],
  ]);
});
