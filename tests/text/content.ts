import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadContent } from '../../functions/text/load';
import { compile } from '../../infra/content/compile';
import { readContentFiles } from '../../infra/content/read-folder';

export const CONTENT_FOLDER = join(__dirname, '../../functions/content');

const { COMPILED_CONTENT } = process.env;

/** The content as it ships; in a run of unit tests as unit-setup.ts has compiled it. */
export const content = loadContent(
  COMPILED_CONTENT ? JSON.parse(readFileSync(COMPILED_CONTENT, 'utf8')) : compile(readContentFiles(CONTENT_FOLDER)),
);

/** How a reply begins as it ships, `en help`, in TwiML. */
export function opening(key: string): string {
  const [line = ''] = content.replies.get(key)?.split('\n') ?? [];
  return line.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** The same for a pattern. */
export function openingPattern(key: string): string {
  return `<Message>${opening(key).replace(/[^\w ]/g, '\\$&')}`;
}
