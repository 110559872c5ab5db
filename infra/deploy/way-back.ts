import { createHash } from 'node:crypto';
import { cpSync, existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type FileTexts, writeFileTexts } from '../content/file-texts';
import { TEXTS } from '../content/known-texts';
import type { Deployed } from './deployed';

const ROOT = join(__dirname, '../..');

/** Where on this computer what was deployed is kept, by stack, by when it was deployed and by what it is. */
const KEPT = join(ROOT, '.cache/deployed');

/** Keeps what is deployed as a content folder, with the known texts of another, before something else takes its place; gives its path. */
export function keep({ name, deployed }: Deployed['stack'], texts: FileTexts, folder: string): string {
  const hash = createHash('sha256').update(JSON.stringify(texts)).digest('hex').slice(0, 8);
  const kept = join(KEPT, name, `${deployed.toISOString().slice(0, 10)}-${hash}`);
  writeFileTexts(kept, texts);
  const known = join(folder, TEXTS);
  if (existsSync(known) && !existsSync(join(kept, TEXTS))) cpSync(known, join(kept, TEXTS), { recursive: true });
  return relative(ROOT, kept).replaceAll('\\', '/');
}

/** How to go back, from the folder in which what was deployed before is kept, if it is. */
export function wayBack(kept: string | undefined, stage: string): string {
  const deploy = `npm run deploy${stage === 'prod' ? '' : ` -- --stage ${stage}`}`;
  const git = `git revert HEAD && ${deploy}`;
  if (!kept) return `To go back, if the last commit brought the change:\n  ${git}`;
  return [
    'To go back to the content that was deployed before, which is kept on this computer:',
    `  CONTENT=${kept} ${deploy}`,
    'Or with git, if the last commit brought the change:',
    `  ${git}`,
  ].join('\n');
}
