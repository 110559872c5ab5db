import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type FileTexts, readFileTexts, writeFileTexts } from '../../../infra/content/file-texts';
import { patchOf } from '../../../infra/content/patch';
import { runIn } from '../../../infra/content/run';
import { CONTENT_FOLDER } from '../../text/content';
import { runHere } from '../run-here';

let project: string;
let folder: string;
let before: FileTexts;
const git = (...args: string[]) => execFileSync('git', ['-C', project, '-c', 'core.autocrlf=false', ...args]);
const commit = () => {
  git('add', '--all');
  git('-c', 'user.name=A', '-c', 'user.email=a@example.org', 'commit', '--quiet', '--message', 'The content');
};
beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'project-'));
  folder = join(project, 'functions/content');
  cpSync(CONTENT_FOLDER, folder, { recursive: true });
  execFileSync('git', ['init', '--quiet', project]);
  before = { ...readFileTexts(folder), 'windows.json': '{\r\n  "a": 1\r\n}', 'old.json': '{}\n' };
  writeFileTexts(folder, before);
  commit();
});
afterAll(() => rmSync(project, { recursive: true }));

/** Applies the patch to what is committed, as the engineer would, and gives what is then there. */
function applied(patch: string): FileTexts {
  git('checkout', '--quiet', '--', '.');
  writeFileSync(join(project, 'changes.patch'), `What changed, in words.\n\n${patch}`);
  git('apply', 'changes.patch');
  return readFileTexts(folder);
}

test('git applies the patch, and the files are to the byte what was handed over: edited, new, taken out, from Windows', () => {
  const { 'old.json': _, ...rest } = before;
  const after = {
    ...rest,
    'en.json': (before['en.json'] as string).replace('Danger now', 'Now danger').replace(/\n$/, ''),
    'windows.json': '{\r\n  "a": 2\r\n}\r\n',
    'new.json': '{ "b": "é" }\n',
    'weights/es.json': '{}\n',
  };
  expect(applied(patchOf(before, after))).toEqual(after);
});

describe('npm run content -- --changes', () => {
  const changes = (...args: string[]) => runHere(runIn(project), ['--changes', ...args], { env: { CONTENT: folder } });
  beforeAll(() => {
    for (const name of ['old.json', 'windows.json', 'new.json']) rmSync(join(folder, name), { force: true });
    writeFileTexts(folder, readFileTexts(CONTENT_FOLDER));
    commit();
  });

  test('finds nothing in what was just committed', async () => {
    expect(await changes()).toMatchObject({ code: 0, said: expect.stringMatching(/^The content is the same/) });
  });

  test('shows what an edit since then does, and writes the page of it', async () => {
    const en = JSON.parse(before['en.json'] as string);
    en.words.abuse.alone.push('bruised by him again');
    writeFileTexts(folder, { 'en.json': JSON.stringify(en) });
    const { code, said } = await changes('--html');
    expect([code, said]).toEqual([
      0,
      expect.stringContaining('en.json: words abuse alone\n    + bruised by him again'),
    ]);
    expect(said).toMatch(/Of 2,\d+ known texts/);
    expect(said).toContain('changes.html is written');
  });

  test('says it if git does not know the commit, and takes none for an option of git’s', async () => {
    for (const name of ['nowhere', '--output=here'])
      expect(await runHere(runIn(project), [`--changes=${name}`], { env: { CONTENT: folder } })).toMatchObject({
        code: 1,
        complained: expect.stringMatching(/^Git does not know what/),
      });
  });

  test('compares nothing if the content has mistakes', async () => {
    writeFileTexts(folder, { 'en.json': '{' });
    expect((await changes()).complained).toMatch(/^The content has mistakes: npm run content says which\./);
  });
});
