import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { contentSecurityPolicy, page } from '../../functions/page/page';
import { listen } from '../../infra/terminal/listen';
import { launch, violations } from '../browser';
import { PAGES } from './pages';

const LOOKS = [
  { width: 390, colorScheme: 'light' },
  { width: 1280, colorScheme: 'dark' },
] as const;

let browser: Browser;
let server: Server;
let address: string;
beforeAll(async () => {
  const pages = Object.values(PAGES).map((make) => page(make()));
  server = createServer((request, response) => {
    const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': contentSecurityPolicy() };
    response.writeHead(200, headers).end(pages[Number(request.url?.slice(1))]);
  });
  address = `http://127.0.0.1:${await listen(server, 0)}`;
  browser = await launch();
});
afterAll(async () => {
  await browser?.close();
  server?.close().closeAllConnections();
});

describe.each(Object.keys(PAGES).map((name, i) => ({ name, i })))('the page $name', ({ i }) => {
  test.each(LOOKS)(
    'at $width px, $colorScheme, can be read by everybody and asks nobody for anything',
    async (look) => {
      const { width, colorScheme } = look;
      const tab = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
      const complaints: string[] = [];
      tab.on('console', (message) => complaints.push(message.text()));
      tab.on('pageerror', ({ message }) => complaints.push(message));
      tab.on('request', (request) => {
        if (!/^data:/.test(request.url()) && !request.url().startsWith(address)) complaints.push(request.url());
      });
      await tab.goto(`${address}/${i}`);
      for (const summary of await tab.locator('summary').all()) await summary.click();
      expect(await violations(tab)).toEqual([]);
      expect(await tab.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
      expect(complaints).toEqual([]);
      await tab.close();
    },
  );
});
