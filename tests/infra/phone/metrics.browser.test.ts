import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Hono } from 'hono';
import type { Browser, Page } from 'playwright-core';
import { liveContent } from '../../../infra/phone/live-content';
import { memoryCounter } from '../../../infra/phone/memory-counter';
import { phoneApp } from '../../../infra/phone/phone-app';
import { listen } from '../../../infra/terminal/listen';
import { launch, violations } from '../../browser';
import { CONTENT_FOLDER } from '../../text/content';
import { memoryStore } from './phone-here';

let browser: Browser;
let page: Page;
let server: Server;
let address: string;
const content = liveContent(CONTENT_FOLDER);
const counter = memoryCounter();
beforeAll(async () => {
  server = createAdaptorServer({ fetch: (request, env) => app.fetch(request, env) }) as Server;
  const port = await listen(server, 0);
  address = `http://127.0.0.1:${port}`;
  const app: Hono = phoneApp({
    port,
    content,
    folder: CONTENT_FOLDER,
    store: memoryStore(counter),
    timeZone: 'America/Chicago',
  });
  browser = await launch();
  page = await browser.newPage();
});
afterAll(async () => {
  content.stop();
  await browser?.close();
  server?.close().closeAllConnections();
});

test('one click fills both pages of the laptop’s counts with a year', async () => {
  await page.goto(`${address}/metrics`);
  expect(await page.locator('dd').first().textContent()).toBe('0');
  await page.getByRole('button', { name: 'Add a year of demo texts' }).click();
  await page.getByRole('button').waitFor(); // It is away while the texts are being counted.
  expect(Number((await page.locator('dd').first().textContent())?.replace(',', ''))).toBeGreaterThan(1_000);
  await page.getByRole('link', { name: 'Public' }).click();
  await page.getByRole('heading', { name: 'Topics' }).waitFor();
  expect(await page.locator('svg.columns').count()).toBe(2); // for a phone and for a wide screen
  expect(await page.locator('table.barred').count()).toBe(3);
});

test('both pages can be read by everybody', async () => {
  for (const path of ['/metrics', '/metrics/public']) {
    await page.goto(address + path);
    expect(await violations(page)).toEqual([]);
  }
});

test('only the button on these pages adds demo texts', async () => {
  const before = (await counter.rows()).length;
  for (const origin of [undefined, 'null', 'https://evil.example', 'http://127.0.0.1:1']) {
    const headers: Record<string, string> = origin === undefined ? {} : { origin };
    expect((await fetch(`${address}/metrics/demo`, { method: 'POST', headers })).status).toBe(403);
  }
  expect(await counter.rows()).toHaveLength(before);
});
