import { execFileSync } from 'node:child_process';
import { UserError } from '../terminal/user-error';
import { type FileTexts, isContentFile } from './file-texts';

/** The files of a content folder as a commit of git's has them. Throws a UserError if git does not tell. */
export function committedTexts(folder: string, commit: string): FileTexts {
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', folder, ...args], {
      encoding: 'utf8',
      maxBuffer: 1e8,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  try {
    const names = git('ls-tree', '-r', '-z', '--name-only', '--end-of-options', `${commit}^{commit}`, '.').split('\0');
    return Object.fromEntries(
      names.filter(isContentFile).map((name) => [name, git('show', '--end-of-options', `${commit}:./${name}`)]),
    );
  } catch {
    throw new UserError(
      `Git does not know what ${folder} was in ${JSON.stringify(commit)}: name a commit, or run this where git keeps the folder.`,
    );
  }
}
