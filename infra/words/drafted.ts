import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { writeWhole } from './save';

/** The hidden file beside the content files that keeps what was changed and not yet saved. */
export const DRAFT = '.draft.json';

const DRAFTED = z.record(z.string(), z.strictObject({ base: z.string(), text: z.string() }));

/** By file: what it was when the first change was made to it, and what it is to be. */
export type Drafted = z.infer<typeof DRAFTED>;

/** What was changed and not saved before npm start ended; nothing if that cannot be read. */
export function readDrafted(folder: string): Drafted {
  try {
    return DRAFTED.parse(JSON.parse(readFileSync(join(folder, DRAFT), 'utf8')));
  } catch {
    return {};
  }
}

/** Keeps the changes, or takes the hidden file away if there are none. */
export function keepDrafted(folder: string, drafted: Drafted): void {
  if (Object.keys(drafted).length > 0) writeWhole(join(folder, DRAFT), JSON.stringify(drafted));
  else rmSync(join(folder, DRAFT), { force: true });
}
