import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CONTENT_FOLDER } from '../../text/content';
import { POSTERS } from '../content/posters';

/** A folder with a copy of the content to which somebody has added posters. */
export function folderWithPosters(): string {
  const folder = mkdtempSync(join(tmpdir(), 'posters-'));
  cpSync(CONTENT_FOLDER, folder, { recursive: true });
  const file = join(folder, 'hotlines.json');
  const hotlines = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(file, JSON.stringify({ ...hotlines, posters: POSTERS }));
  return folder;
}
