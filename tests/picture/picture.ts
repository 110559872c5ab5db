import { mkdirSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';
import { liveContent } from '../../infra/phone/live-content';
import { memoryCounter } from '../../infra/phone/memory-counter';
import { phoneApp } from '../../infra/phone/phone-app';
import { listen } from '../../infra/terminal/listen';
import { launch } from '../browser';
import { CONTENT_FOLDER } from '../text/content';
import { palettePng } from './palette-png';

const FOLDER = join(__dirname, '../../.github');
const TEXTS = ['INFO', 'REPORT', 'AYUDA', 'help me pls, im in kansas'];
const LAST_COUNTED = 'Kansas, named in a text';
const LOOK = { viewport: { width: 920, height: 680 }, deviceScaleFactor: 1.5, bypassCSP: true };
/** The phone and the counts alone. */
const STYLE = `.top, #table ~ * { display: none !important } body { padding: 1.5rem !important; min-height: 0 !important }
main { margin: 0 !important; gap: 2.5rem !important } .phone { height: 38rem !important; box-shadow: none !important }`;

/** Takes the README's pictures of the phone, in light and in dark. */
async function takePictures(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const content = liveContent(CONTENT_FOLDER);
  const browser = await launch();
  for (const colorScheme of ['light', 'dark'] as const) {
    const server = createAdaptorServer({ fetch: (request, env) => app.fetch(request, env) }) as Server;
    const port = await listen(server, 0);
    const store = Promise.resolve({ counter: memoryCounter(), name: 'memory' as const, why: '' });
    const app: Hono = phoneApp({ port, content, folder: CONTENT_FOLDER, store, timeZone: 'America/Chicago' });
    const page = await browser.newPage({ ...LOOK, colorScheme });
    await page.goto(`http://127.0.0.1:${port}`);
    await page.addStyleTag({ content: STYLE });
    for (const [i, text] of TEXTS.entries()) {
      await page.getByRole('textbox').fill(text);
      await page.keyboard.press('Enter');
      await page.locator('.theirs').nth(i).waitFor();
    }
    await page.getByText(LAST_COUNTED).waitFor();
    await page.getByRole('textbox').blur();
    const picture = await page.locator('body').screenshot({ animations: 'disabled' });
    writeFileSync(join(FOLDER, `phone-${colorScheme}.png`), palettePng(picture));
    server.close().closeAllConnections();
  }
  await browser.close();
  content.stop();
}

void takePictures();
