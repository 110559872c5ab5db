import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FileTexts } from '../content/file-texts';
import { UserError } from '../terminal/user-error';

const NO_COMMIT = '0'.repeat(40);

/** The last commit of the branch that a folder is on; undefined without git, or before the first commit. */
export function headOf(folder: string): string | undefined {
  try {
    return git(folder, ['rev-parse', '--verify', 'HEAD']);
  } catch {
    return undefined;
  }
}

/** Where a folder is in its repository, such as `functions/content`. */
export function placeInGit(folder: string): string {
  return git(folder, ['rev-parse', '--show-prefix']).replace(/\/$/, '');
}

/** A commit on a branch of its own, which nothing was pushed of. */
export interface Committed {
  branch: string;
  /** The remote that it can be pushed to, if there is one. */
  remote: string | undefined;
}

/**
 * Commits files of a folder on a new branch from the last commit. The files in the folder, the branch that it is on and
 * what is staged there stay as they are.
 */
export function commitOn(branch: string, folder: string, files: FileTexts, message: string): Committed {
  const index = mkdtempSync(join(tmpdir(), 'index-'));
  const env = { GIT_INDEX_FILE: join(index, 'index') };
  try {
    const top = git(folder, ['rev-parse', '--show-toplevel']);
    const under = git(folder, ['rev-parse', '--show-prefix']);
    const head = git(top, ['rev-parse', '--verify', 'HEAD']);
    git(top, ['read-tree', head], { env });
    for (const [name, text] of Object.entries(files)) {
      const path = under + name;
      const blob = git(top, ['hash-object', '-w', '--stdin', `--path=${path}`], { input: text });
      git(top, ['update-index', '--add', '--cacheinfo', `100644,${blob},${path}`], { env });
    }
    const tree = git(top, ['write-tree'], { env });
    const commit = git(top, ['commit-tree', tree, '-p', head, '-F', '-'], { input: message });
    const free = freeName(branch, top);
    git(top, ['update-ref', `refs/heads/${free}`, commit, NO_COMMIT]);
    return { branch: free, remote: git(top, ['remote']).split('\n')[0] || undefined };
  } catch (error) {
    const { stderr } = error as { stderr?: string };
    throw new UserError(`Git made no branch: ${(stderr ?? (error as Error).message).trim()}`);
  } finally {
    rmSync(index, { recursive: true, force: true });
  }
}

function freeName(branch: string, top: string): string {
  const taken = git(top, ['for-each-ref', '--format=%(refname:short)', 'refs/heads']).split('\n');
  let name = branch;
  for (let i = 2; taken.includes(name); i += 1) name = `${branch}-${i}`;
  return name;
}

interface More {
  env?: Record<string, string>;
  input?: string;
}

function git(folder: string, args: readonly string[], { env = {}, input = '' }: More = {}): string {
  const options = { encoding: 'utf8', maxBuffer: 1e8, stdio: 'pipe', input, env: { ...process.env, ...env } } as const;
  return execFileSync('git', ['-C', folder, ...args], options).trim();
}
