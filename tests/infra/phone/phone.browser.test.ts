import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { answer } from '../../../functions/sms/answer';
import { understand } from '../../../functions/text/understand';
import { launch, violations } from '../../browser';
import { content } from '../../text/content';

const STARTING_MS = 300_000; // The first start may download DynamoDB Local.

let started: ChildProcess;
let ended: Promise<unknown>;
let address: string;
let browser: Browser;
let page: Page;
const complaints: string[] = [];
const elsewhere: string[] = [];

beforeAll(async () => {
  started = spawn('npm', ['start'], {
    cwd: join(__dirname, '../../..'),
    env: { ...process.env, PORT: '0' },
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  ended = new Promise((resolve) => started.once('close', resolve));
  address = await addressSaid(started);
  browser = await launch();
  page = await browser.newPage();
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('request', (request) => {
    if (!request.url().startsWith(address) && !request.url().startsWith('data:')) elsewhere.push(request.url());
  });
  await page.goto(address);
}, STARTING_MS);

afterAll(async () => {
  await browser?.close();
  await stop();
});

async function addressSaid({ stdout }: ChildProcess): Promise<string> {
  if (!stdout) throw new Error('npm start has no output.');
  for await (const line of createInterface(stdout)) {
    const said = /^The phone is at (\S+)$/.exec(line)?.[1];
    if (said) return said;
  }
  throw new Error('npm start ended without an address.');
}

/** As Ctrl-C does: to npm and to all that it started. */
async function stop(): Promise<void> {
  if (started?.pid && started.exitCode === null && started.signalCode === null) process.kill(-started.pid, 'SIGINT');
  await ended;
}

function wordsFor(body: string): string {
  return answer(understand(body, content), content);
}

async function lastReplyIs(text: string): Promise<void> {
  await page.locator('.theirs').last().getByText(text, { exact: true }).waitFor();
}

test('HELP by a tap and AYUDA by the keyboard get their replies, and the counts show both', async () => {
  await page.getByRole('button', { name: 'HELP' }).click();
  await lastReplyIs(wordsFor('HELP'));
  await page.keyboard.type('ayuda'); // The field has had the focus all along.
  await page.keyboard.press('Enter');
  await lastReplyIs(wordsFor('ayuda'));
  expect(await page.locator('.theirs .print').allTextContents()).toEqual([
    expect.stringMatching(/^GSM-7 · \d+ characters · \d segments?$/),
    expect.stringMatching(/^GSM-7 · \d+ characters · \d segments?$/),
  ]);
  for (const line of ['Help, English', 'Help, Español']) await page.locator('#lines').getByText(line).waitFor();
  expect(await page.locator('#lines tr').count()).toBe(2);
});

test('the rows as they are stored are folded away, and the page can be read by everybody', async () => {
  expect(await page.locator('#rows').isVisible()).toBe(false);
  await page.getByText('The rows as they are stored').click();
  for (const row of [/^\d\d#help#en$/, /^\d\d#help#es$/]) await page.locator('#rows').getByText(row).waitFor();
  expect(await violations(page)).toEqual([]);
});

test('a short code gets no reply and a reason, in a thread of its own', async () => {
  await page.getByRole('combobox', { name: 'Your number' }).selectOption('55501');
  await page.keyboard.type('hello');
  await page.keyboard.press('Enter');
  await page.getByText('No reply').waitFor();
  expect(await page.getByRole('log').getByText('AYUDA').isVisible()).toBe(false);
});

test('the page is content with itself and asks nobody else', () => {
  expect(complaints).toEqual([]);
  expect(elsewhere).toEqual([]);
});

test('a text that could not be sent stays in the field, and the thread says so', async () => {
  await stop();
  await page.getByRole('textbox').fill('are you there');
  await page.keyboard.press('Enter');
  await page.getByText('Not sent.').waitFor();
  expect(await page.getByRole('textbox').inputValue()).toBe('are you there');
});
