import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import type { ContentFiles } from '../content/schema';
import { UserError } from '../terminal/user-error';

const SCHEMAS = join(__dirname, '../../functions/content');

/** Writes a content folder: all of it, or nothing. */
export function writeFolder(folder: string, { hotlines, languages }: ContentFiles): void {
  let half: string | undefined;
  try {
    mkdirSync(dirname(folder), { recursive: true });
    half = mkdtempSync(join(dirname(folder), `.${basename(folder)}-`));
    const write = (name: string, schema: string, file: object) =>
      writeFileSync(
        join(half as string, `${name}.json`),
        `${JSON.stringify({ $schema: join(relative(folder, SCHEMAS), schema), ...file }, null, 2)}\n`,
      );
    write('hotlines', 'hotlines.schema.json', hotlines);
    for (const [code, file] of Object.entries(languages)) write(code, 'language.schema.json', file);
    renameSync(half, folder);
  } catch (error) {
    if (half) rmSync(half, { recursive: true, force: true });
    const { code } = error as NodeJS.ErrnoException;
    throw new UserError(
      `${folder} cannot be written (${code}): name a folder that is not there, in one that is yours.`,
    );
  }
}
