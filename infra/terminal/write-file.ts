import { writeFileSync } from 'node:fs';
import { UserError } from './user-error';

/** Writes the file that somebody named; throws a UserError if that cannot be. */
export function writeFile(path: string, text: string): void {
  try {
    writeFileSync(path, text);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UserError(`${path} cannot be written (${code}): name a file in a folder that exists and is yours.`);
  }
}
