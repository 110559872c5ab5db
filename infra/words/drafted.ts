import { existsSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { writeWhole } from './save';

/** The hidden file beside the content files that keeps what was changed and not yet saved. */
const DRAFT = '.draft.json';

const DRAFTED = z.record(z.string(), z.strictObject({ base: z.string(), text: z.string() }));

/** By file: what it was when the first change was made to it, and what it is to be. */
export type Drafted = z.infer<typeof DRAFTED>;

/** What was changed and not saved before npm start ended; nothing if that cannot be read, which is then put aside. */
export function readDrafted(folder: string): Drafted {
  const path = join(folder, DRAFT);
  if (!existsSync(path)) return {};
  try {
    return DRAFTED.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    renameSync(path, `${path}.damaged`);
    process.stderr.write(`${path} cannot be read, so the draft begins again; what it held is in ${DRAFT}.damaged.\n`);
    return {};
  }
}

/** When the draft was changed last, in milliseconds; undefined if there is none. */
export function draftedAt(folder: string): number | undefined {
  return statSync(join(folder, DRAFT), { throwIfNoEntry: false })?.mtimeMs;
}

/** Keeps the changes, or takes the hidden file away if there are none. */
export function keepDrafted(folder: string, drafted: Drafted): void {
  const changed = Object.entries(drafted).filter(([, { base, text }]) => base !== text);
  if (changed.length > 0) writeWhole(join(folder, DRAFT), JSON.stringify(Object.fromEntries(changed)));
  else rmSync(join(folder, DRAFT), { force: true });
}
