import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { commitOn, headOf } from '../../../infra/words/git';

let project: string;
let folder: string;

const git = (...args: string[]) => execFileSync('git', ['-C', project, ...args], { encoding: 'utf8' }).trim();

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'git-'));
  folder = join(project, 'functions/content');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'en.json'), '{ "a": 1 }\n');
  writeFileSync(join(project, 'other.txt'), 'as it was\n');
  git('init', '-q', '-b', 'main');
  git('config', 'user.name', 'Somebody');
  git('config', 'user.email', 'somebody@example.org');
  git('add', '.');
  git('commit', '-q', '-m', 'First');
  writeFileSync(join(project, 'other.txt'), 'half done\n');
  writeFileSync(join(project, 'staged.txt'), 'staged\n');
  git('add', 'staged.txt');
});
afterEach(() => rmSync(project, { recursive: true }));

test('a commit is made on a branch of its own, and nothing else in the folder, the index or the branch changes', () => {
  const before = [git('status', '--porcelain'), git('rev-parse', 'HEAD'), git('branch', '--show-current')];
  expect(commitOn('words/2026-11-26', folder, { 'en.json': '{ "a": 2 }\n' }, 'Say it better\n\nWhy.\n')).toEqual({
    branch: 'words/2026-11-26',
    remote: undefined,
  });
  expect([git('status', '--porcelain'), git('rev-parse', 'HEAD'), git('branch', '--show-current')]).toEqual(before);
  expect(readFileSync(join(folder, 'en.json'), 'utf8')).toBe('{ "a": 1 }\n');
  expect(git('diff', '--name-only', 'main', 'words/2026-11-26')).toBe('functions/content/en.json');
  expect(git('show', 'words/2026-11-26:functions/content/en.json')).toBe('{ "a": 2 }');
  expect(git('log', '-1', '--format=%B', 'words/2026-11-26')).toBe('Say it better\n\nWhy.');
  expect(git('rev-parse', 'words/2026-11-26^')).toBe(headOf(folder));
});

test('a second one on the same day has a branch of its own, and a remote is named and not pushed to', () => {
  git('remote', 'add', 'origin', 'https://example.org/nowhere.git');
  commitOn('words/2026-11-26', folder, { 'en.json': '{}\n' }, 'One\n');
  expect(commitOn('words/2026-11-26', folder, { 'en.json': '[]\n' }, 'Two\n')).toEqual({
    branch: 'words/2026-11-26-2',
    remote: 'origin',
  });
});

test('without git, or without anybody to sign it, there is a sentence and no branch', () => {
  rmSync(join(project, '.git'), { recursive: true });
  expect(headOf(folder)).toBeUndefined();
  expect(() => commitOn('words/x', folder, { 'en.json': '{}' }, 'x\n')).toThrow(
    /^Git made no branch: .*not a git repository/s,
  );
});
