import { callsOf } from '../../infra/content/calls';
import { readContentFiles } from '../../infra/content/read-folder';
import { CONTENT_FOLDER } from './content';

/** What callers hear of the content as it ships. */
export const calls = callsOf(readContentFiles(CONTENT_FOLDER));
