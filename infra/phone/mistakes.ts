import { join } from 'node:path';
import { inAscii } from '../../functions/text/table';
import { checkFolder } from '../content/check';
import { KEPT, kept } from '../content/kept';
import type { ContentFolder } from '../content/read-folder';

const FILE = join(KEPT, 'kept-mistakes.json');

/** A mistake in a content file, as sentences; content with warnings alone still answers. */
export interface Mistake {
  file: string;
  message: string;
  severity: 'error' | 'warning';
}

/** What is wrong with a folder as it was read today, looked for only if it has changed. What comes from time alone is a warning here: it keeps no content from answering. */
export function mistakesIn(folder: string, read: ContentFolder): Mistake[] {
  const today = new Date();
  const find = () =>
    checkFolder(read, today).map(({ file, message, severity, stale }): Mistake => {
      return { file, message, severity: stale ? 'warning' : severity };
    });
  return JSON.parse(kept(FILE, folder, () => inAscii(JSON.stringify(find())), today.toDateString()));
}

/** Whether content answers in spite of these. */
export function isSound(mistakes: readonly Mistake[]): boolean {
  return mistakes.every(({ severity }) => severity === 'warning');
}
