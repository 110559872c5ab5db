import type { Compiled } from '../../functions/text/compiled';
import { inAscii } from '../../functions/text/table';
import { UserError } from '../terminal/user-error';
import { compile } from './compile';
import { compileServices } from './compile-services';
import { readContentFiles } from './read-folder';

/** A content folder compiled, with its local services as JSON; throws a UserError if it has mistakes. */
export function compileFolder(folder: string): { compiled: Compiled; services: string } {
  const files = readContentFiles(folder);
  try {
    return { compiled: compile(files), services: inAscii(JSON.stringify(compileServices(files) ?? null)) };
  } catch (cause) {
    // What the check would refuse has no meaning to compile(), which may throw anything.
    throw new UserError('The content has mistakes: npm run content says which.', { cause });
  }
}
