import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { contentToDeploy } from '../../infra/content-to-deploy';
import { CONTENT_FOLDER } from '../text/content';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'content-'));
  for (const file of ['hotlines.json', 'en.json', 'es.json']) cpSync(join(CONTENT_FOLDER, file), join(folder, file));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('content with a mistake is not deployed, and each mistake names its file', () => {
  const file = join(folder, 'es.json');
  const { replies, ...rest } = JSON.parse(readFileSync(file, 'utf8'));
  delete replies.help;
  writeFileSync(file, JSON.stringify({ ...rest, replies }));
  expect(() => contentToDeploy(folder)).toThrow(
    /^Nothing was deployed: the content has mistakes\. .*\n(?: {2}\S+\.json: .+\n?)+$/,
  );
});
