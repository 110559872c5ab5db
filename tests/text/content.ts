import { join } from 'node:path';
import { loadContent } from '../../functions/text/load';
import { compile } from '../../infra/content/compile';
import { readContentFiles } from '../../infra/content/read-folder';

export const CONTENT_FOLDER = join(__dirname, '../../functions/content');

/** The content as it ships. */
export const content = loadContent(compile(readContentFiles(CONTENT_FOLDER)));
