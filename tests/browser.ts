import axe from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';

const { CHROMIUM = '/usr/bin/chromium' } = process.env;
const FLAGS = [
  'no-sandbox',
  'disable-gpu',
  'disable-quic',
  'no-first-run',
  'disable-background-networking',
  'disable-component-update',
  'disable-sync',
];

/** Headless Chromium that asks nobody for anything by itself. */
export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: CHROMIUM, args: FLAGS.map((flag) => `--${flag}`) });
}

/** What axe finds wrong with a page; it is let in by the debugger, where the page's policy would refuse any script. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const found = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run());
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}
