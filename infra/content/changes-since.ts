import { UserError } from '../terminal/user-error';
import { type Changes, changesOf } from './changes';
import { checkFolder } from './check';
import { committedTexts } from './committed';
import { contentIn } from './file-texts';
import { readKnownTexts } from './known-texts';
import { readContentFolder } from './read-folder';
import type { ContentFiles } from './schema';

/** What a content folder does otherwise than it did in a commit of git's. Throws a UserError if the two cannot be compared. */
export function changesSince(commit: string, folder: string, today: Date): Changes {
  const read = readContentFolder(folder);
  if (checkFolder(read, today).some(({ severity, stale }) => severity === 'error' && !stale))
    throw new UserError('The content has mistakes: npm run content says which.');
  const before = contentIn(committedTexts(folder, commit));
  if (!before)
    throw new UserError(`The content of ${commit} cannot be read: it is not one of this version of the project.`);
  return changesOf(before, read.files as ContentFiles, readKnownTexts(folder));
}
