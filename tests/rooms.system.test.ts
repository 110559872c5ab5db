import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, existsSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

const ROOT = join(__dirname, '..');

/** A line that its room must not hold, and the file that gets it. */
const PURE_ROOMS = ['text', 'places', 'counts', 'sms', 'page', 'watch'];
const NEVER_PURE = [
  'console.log(1);',
  'console.error(1);',
  "process.stdout.write('1');",
  'export const home = process.env.HOME;',
  "export const answer = fetch('https://example.org');",
  'setTimeout(() => undefined, 1);',
  'setInterval(() => undefined, 1);',
  'export const late = AbortSignal.timeout(1);',
  'export const now = Date.now();',
  'export const today = new Date();',
  'export const chance = Math.random();',
  'export const since = performance.now();',
  'export const id = crypto.randomUUID();',
  "export const secret = require('../cloud/secret');",
  'module.exports = 1;',
  "export const hidden = globalThis['fetch'];",
  "export const lazy = import('../cloud/secret');",
  "export type { Secret } from '../cloud/secret';",
  "import { readFileSync } from 'node:fs';\nexport const file = readFileSync;",
  "import { connect } from 'node:tls';\nexport const line = connect;",
  "import { randomBytes } from 'node:crypto';\nexport const bytes = randomBytes;",
  "import { DynamoDBClient } from '@aws-sdk/client-dynamodb';\nexport const client = DynamoDBClient;",
  "import twilio from 'twilio';\nexport const all = twilio;",
  "import { handler } from '../handlers/fallback';\nexport const other = handler;",
  "import { UserError } from '../../infra/terminal/user-error';\nexport const mistake = UserError;",
];
const IMPORTS: readonly [room: string, line: string][] = [
  ['functions/text', "import { count } from '../counts/count';\nexport const a = count;"],
  ['functions/text', "import { createHash } from 'node:crypto';\nexport const a = createHash;"],
  ['functions/places', "import { count } from '../counts/count';\nexport const a = count;"],
  ['functions/counts', "import { parse } from '../sms/parse';\nexport const a = parse;"],
  ['functions/sms', "import { page } from '../page/page';\nexport const a = page;"],
  ['functions/sms', "import * as all from 'twilio/lib/webhooks/webhooks';\nexport const a = all;"],
  ['functions/page', "import { fold } from '../text/fold';\nexport const a = fold;"],
  ['functions/cloud', "import { parse } from '../sms/parse';\nexport const a = parse;"],
  ['functions/watch', "import { textWebhook } from '../canary/text-webhook';\nexport const a = textWebhook;"],
  ['functions/canary', "import { readSecret } from '../cloud/secret';\nexport const a = readSecret;"],
  ['functions/handlers', "import { z } from 'zod';\nexport const a = z;"],
  ['functions/handlers', "import { compile } from '../../infra/content/compile';\nexport const a = compile;"],
  ['infra/terminal', "import { readStack } from '../aws/stack';\nexport const a = readStack;"],
  ['infra/aws', "import { connect } from '../connect/plan';\nexport const a = connect;"],
  ['infra/twilio', "import { readStack } from '../aws/stack';\nexport const a = readStack;"],
  ['infra/content', "import { liveContent } from '../phone/live-content';\nexport const a = liveContent;"],
  ['infra/connect', "import { check } from '../doctor/check';\nexport const a = check;"],
  ['infra/cost', "import { readStack } from '../aws/stack';\nexport const a = readStack;"],
  ['infra/words', "import { phoneApp } from '../phone/phone-app';\nexport const a = phoneApp;"],
  ['infra/poster', "import { run } from '../metrics/run';\nexport const a = run;"],
  ['infra/metrics', "import { memoryCounter } from '../phone/memory-counter';\nexport const a = memoryCounter;"],
  ['infra/doctor', "import { handler } from '../../functions/handlers/fallback';\nexport const a = handler;"],
  ['infra/deploy', "import { run } from '../metrics/run';\nexport const a = run;"],
  ['infra/terminal', "import { stackName } from '../settings';\nexport const a = stackName;"],
  ['infra', "import { plan } from './connect/plan';\nexport const a = plan;"],
];
const FORBIDDEN: readonly (readonly [room: string, line: string])[] = [
  ...PURE_ROOMS.flatMap((room) => NEVER_PURE.map((line) => [`functions/${room}`, line] as const)),
  ...IMPORTS,
];

/** The repository's sources with each forbidden line in a file of its own, and what lint says of each file. */
let copy: string;
const refused = new Set<string>();
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'rooms-'));
  for (const name of ['functions', 'infra', '.biome.json', '.pure.grit', '.gitignore'])
    if (existsSync(join(ROOT, name))) cpSync(join(ROOT, name), join(copy, name), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
  spawnSync('git', ['init', '-q'], { cwd: copy });
  for (const [i, [room, line]] of FORBIDDEN.entries()) writeFileSync(join(copy, room, fileOf(i)), `${line}\n`);
  writeFileSync(join(copy, 'functions/text/one.ts'), "import { two } from './two';\nexport const one = () => two;\n");
  writeFileSync(join(copy, 'functions/text/two.ts'), "import { one } from './one';\nexport const two = () => one;\n");
  appendFileSync(
    join(copy, 'functions/handlers/fallback.ts'),
    "import { join } from 'node:path';\nexport const a = join;\n",
  );
  for (const file of refusedIn(copy)) refused.add(basename(file));
}, 120_000);
afterAll(() => rmSync(copy, { recursive: true, force: true }));

const fileOf = (i: number) => `forbidden-${i}.ts`;

interface Diagnostic {
  category: string;
  severity: string;
  location: { path: string };
}

const RULES =
  /^(plugin|lint\/(style\/(noRestrictedImports|noRestrictedGlobals|noCommonJs)|suspicious\/noImportCycles))$/;

/** The files of a folder that break a rule about rooms; what else may be wrong with them does not count. */
function refusedIn(folder: string): string[] {
  const biome = join(ROOT, 'node_modules/@biomejs/biome/bin/biome');
  const args = [biome, 'lint', '--reporter=json', '--max-diagnostics=10000'];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8', maxBuffer: 1e8 });
  if (!stdout.startsWith('{')) throw new Error(`Biome printed no JSON: ${stderr}`);
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: Diagnostic[] };
  return diagnostics
    .filter(({ category, severity }) => severity === 'error' && RULES.test(category))
    .map(({ location }) => location.path);
}

describe('lint keeps the rooms apart', () => {
  test.each(FORBIDDEN.map(([room, line], i) => [room, line, i] as const))('%s must not hold %j', (_, __, i) => {
    expect(refused).toContain(fileOf(i));
  });

  test('no file stands in an import cycle', () => {
    expect(refused).toContain('one.ts');
    expect(refused).toContain('two.ts');
  });

  test('the fallback imports nothing', () => {
    expect(refused).toContain('fallback.ts');
  });

  test('and what the rooms hold now is allowed', () => {
    const ours = [...refused].filter((name) => !/^forbidden-|^one\.ts$|^two\.ts$|^fallback\.ts$/.test(name));
    expect(ours).toEqual([]);
  });
});
