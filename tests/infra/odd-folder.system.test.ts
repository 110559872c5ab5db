import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { run } from '../deploy/cli';

const ROOT = join(__dirname, '../..');

let parent: string;
let clone: string;
beforeAll(() => {
  parent = mkdtempSync(join(tmpdir(), "o'brien $HOME & co-"));
  clone = join(parent, 'hotline');
  for (const one of ['infra', 'functions', 'package.json', 'package-lock.json', 'tsconfig.json'])
    cpSync(join(ROOT, one), join(clone, one), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(clone, 'node_modules'));
});
afterAll(() => rmSync(parent, { recursive: true }));

const synth = (env: Record<string, string> = {}) => {
  const outdir = { CDK_OUTDIR: join(clone, 'cdk.out'), CDK_VALIDATION: 'false' };
  return run(process.execPath, ['--require', 'tsx/cjs', 'infra/app.ts'], { cwd: clone, env: { ...outdir, ...env } });
};

test('a clone under a folder with an apostrophe, spaces and a dollar sign synthesises, with the files beside the webhook', async () => {
  expect(await synth()).toMatchObject({ code: 0 });
  const assets = readdirSync(join(clone, 'cdk.out')).filter((name) => name.startsWith('asset.'));
  const webhook = assets.filter((asset) => existsSync(join(clone, 'cdk.out', asset, 'content.txt')));
  expect(webhook).toHaveLength(1);
  expect(existsSync(join(clone, 'cdk.out', webhook[0] as string, 'dynamodb.js'))).toBe(true);
});

test('a region without Function URLs is said in one sentence, before anything is bundled', async () => {
  const { code, said } = await synth({ CDK_DEFAULT_REGION: 'il-central-1' });
  expect(code).toBe(1);
  expect(said.trim()).toMatch(/^Nothing was deployed: il-central-1 has no Lambda Function URLs[^\n]*$/);
});
