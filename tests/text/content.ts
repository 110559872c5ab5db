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
