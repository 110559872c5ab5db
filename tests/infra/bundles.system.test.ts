import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect, test } from '@jest/globals';
import { buildSync } from 'esbuild';
import { readKnownTexts } from '../../infra/content/known-texts';
import { world } from '../system/world';
import { synthesise } from './synthesise';

const ROOT = join(__dirname, '../..');

test('the same sources give the same bundles in another folder, so that a second deploy changes nothing', () => {
  const again = synthesise({ outdir: mkdtempSync(join(tmpdir(), 'assembly-')) });
  for (const name of ['sms', 'fallback', 'canary', 'watch'] as const) {
    expect(basename(again.bundleOf(`handlers/${name}.ts`))).toBe(basename(world[name]));
  }
});

test('no text of the known ones is deployed', () => {
  const folders = [world.sms, world.fallback, world.canary, world.watch, world.page];
  const deployed = folders.flatMap((folder) =>
    readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8')),
  );
  const known = readKnownTexts(join(ROOT, 'functions/content')).filter(({ text }) => text.length > 40);
  expect(known.length).toBeGreaterThan(100);
  expect(known.filter(({ text }) => deployed.some((file) => file.includes(text)))).toEqual([]);
});

test('no literal names a property of Unicode, whose sets V8 would make at each start', () => {
  const code = readFileSync(join(world.sms, 'index.js'), 'utf8');
  expect(code).toContain('\\\\p{');
  expect(code.match(/(?<!\\)\\p\{.{20}/gi)).toBeNull();
});

test("of the SDK's ways to credentials, what counts brings only the environment's", () => {
  const code = readFileSync(join(world.sms, 'dynamodb.js'), 'utf8');
  expect(code.includes('AWS_SESSION_TOKEN')).toBe(true);
  expect(code.includes('AWS_WEB_IDENTITY_TOKEN_FILE')).toBe(false);
});

test('all packages in the bundles are ones that `npm audit --omit=dev` looks at', () => {
  const { metafile } = buildSync({
    entryPoints: ['sms', 'fallback', 'canary', 'page', 'watch'].map((name) =>
      join(ROOT, `functions/handlers/${name}.ts`),
    ),
    bundle: true,
    platform: 'node',
    metafile: true,
    write: false,
    outdir: ROOT,
    absWorkingDir: ROOT,
  });
  const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));
  const bundled = Object.keys(metafile.inputs).flatMap(
    (file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file) ?? [],
  );
  expect(bundled).toContain('node_modules/twilio');
  const unseen = [...new Set(bundled)].filter((path) => !packages[path] || packages[path].dev);
  expect(unseen).toEqual([]);
});
