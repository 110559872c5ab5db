import { join } from 'node:path';
import { compile } from '../../functions/content/compile';
import { loadContent } from '../../functions/content/load';
import { readContentFiles } from '../../functions/edges/content';

export const CONTENT_FOLDER = join(__dirname, '../../functions/content');

/** The content as it ships. */
export const content = loadContent(compile(readContentFiles(CONTENT_FOLDER)));
