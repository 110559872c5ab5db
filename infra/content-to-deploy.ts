import { check } from './content/check';
import { readContentFiles } from './content/read-folder';
import type { ContentFiles } from './content/schema';
import { UserError } from './terminal/user-error';

/**
 * The content of a folder, checked. Throws every mistake as a sentence; a number that only has not been verified for
 * long is a warning here, since a fix at three in the morning must go out.
 */
export function contentToDeploy(folder: string, today = new Date()): ContentFiles {
  const files = readContentFiles(folder);
  const problems = check(files, today);
  const mistakes = problems.filter(({ severity, stale }) => severity === 'error' && !stale);
  for (const { file, message } of problems.filter(({ stale }) => stale)) console.warn(`${file}: ${message}`);
  if (mistakes.length > 0) {
    const sentences = mistakes.map(({ file, message }) => `  ${file}: ${message}`).join('\n');
    throw new UserError(
      `Nothing was deployed: the content has mistakes. Fix them and see npm run content.\n${sentences}`,
    );
  }
  return files;
}
