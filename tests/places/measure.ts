import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { nearBy } from '../../functions/sms/near-by';
import { whatWeSay } from '../../functions/sms/receive';
import { compiledIn, contentFile } from '../../functions/text/content-file';
import { loadContent } from '../../functions/text/load';
import { understand } from '../../functions/text/understand';
import { asciiJson } from '../../infra/ascii-json';
import { compile } from '../../infra/content/compile';
import { compileServices } from '../../infra/content/compile-services';
import { readContentFiles } from '../../infra/content/read-folder';
import { CONTENT_FOLDER } from '../text/content';
import { madeUpServices, withMadeUp } from './made-up';
import { WEDNESDAY } from './services';

const TEXT = 'help 66101';
const RUNS = 301;
/** What a cold start does with the content: it loads it, and answers HELP. */
const COLD = `
import { readFileSync } from 'node:fs';
import { answer } from './functions/sms/answer';
import { loadContent } from './functions/text/load';
import { compiledIn } from './functions/text/content-file';
import { understand } from './functions/text/understand';
const content = loadContent(compiledIn(readFileSync(process.argv[2], 'latin1')));
process.stdout.write(answer(understand('HELP', content), content));`;

/** `npx tsx tests/places/measure.ts`: what local services cost a cold start, and a text that names a place. */
function main(): void {
  const folder = mkdtempSync(join(tmpdir(), 'services-'));
  const script = join(folder, 'cold.js');
  buildSync({
    stdin: { contents: COLD, resolveDir: join(__dirname, '../..'), loader: 'ts' },
    bundle: true,
    platform: 'node',
    outfile: script,
  });
  const shipped = readContentFiles(CONTENT_FOLDER);
  process.stdout.write(
    '| services | content.txt | services.json | millions of instructions to load it and answer HELP | ms to read services.json | ms for a text with a ZIP code |\n',
  );
  process.stdout.write('| ---: | ---: | ---: | ---: | ---: | ---: |\n');
  for (const count of [0, 1, 1_000]) {
    const files = count === 0 ? shipped : withMadeUp(shipped, madeUpServices(shipped, count));
    const [compiled, json] = [contentFile(compile(files)), asciiJson(compileServices(files) ?? null)];
    const path = join(folder, 'content.txt');
    writeFileSync(path, compiled);
    const content = loadContent(compiledIn(compiled));
    const services = JSON.parse(json);
    const near = nearBy(content, () => services, WEDNESDAY);
    const answered = () => whatWeSay({ body: TEXT, hasPicture: false }, understand(TEXT, content), content, near);
    const cells = [
      count.toLocaleString('en'),
      kilobytes(compiled),
      count === 0 ? '–' : kilobytes(json),
      instructions(script, path),
      count === 0 ? '–' : median(() => JSON.parse(json)),
      median(answered),
    ];
    process.stdout.write(`| ${cells.join(' | ')} |\n`);
  }
  rmSync(folder, { recursive: true });
}

function kilobytes(text: string): string {
  return `${Math.round(text.length / 1_000)} kB`;
}

function median(work: () => unknown): string {
  const times = Array.from({ length: RUNS }, () => {
    const begun = performance.now();
    work();
    return performance.now() - begun;
  });
  return (times.sort((a, b) => a - b)[RUNS >> 1] as number).toFixed(2);
}

/** Counted by valgrind, which is not moved by what else the machine does, without those of Node itself; without it there is no figure. */
function instructions(script: string, content: string): string {
  const [ours, nodes] = [counted([script, content]), counted(['-e', '0'])];
  return ours && nodes ? ((ours - nodes) / 1e6).toFixed(1) : '–';
}

function counted(args: readonly string[]): number {
  const node = [process.execPath, '--jitless', '--single-threaded', '--hash-seed=1', ...args];
  const callgrind = ['--tool=callgrind', '--callgrind-out-file=/dev/null', ...node];
  const { stderr } = spawnSync('valgrind', callgrind, { encoding: 'utf8' });
  return Number(/Collected : (\d+)/.exec(stderr ?? '')?.[1] ?? 0);
}

main();
