import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contentFile } from '../../functions/text/content-file';
import { asciiJson } from '../../infra/ascii-json';
import { compile } from '../../infra/content/compile';
import { compileServices } from '../../infra/content/compile-services';
import { readContentFiles } from '../../infra/content/read-folder';
import type { ContentFiles, LocalService } from '../../infra/content/schema';
import { startSecretsManager } from '../aws/secrets-manager';
import { service, withServices } from '../places/services';
import { TOKEN } from '../sms/inbound';
import { CONTENT_FOLDER } from '../text/content';
import { makeBundles } from './bundles';
import { countInstructions, HALT } from './count-instructions';
import stored from './instructions.json';
import { ALLOWED, type Counts, grown } from './instructions-gate';
import { withLanguages } from './made-up-languages';
import { setting } from './setting';

const SECRET = 'twilio';
const TEXT = 'HELP';
const FLOOR = 'an empty handler';

/** Counts the instructions to the first answer of an empty handler and of ours with less and more content, and rejects if they have grown. */
export async function instructionsTo(output: NodeJS.WritableStream, runs: number): Promise<void> {
  if (spawnSync('valgrind', ['--version']).status !== 0)
    throw new Error('valgrind is not installed: apt install valgrind.');
  const outdir = mkdtempSync(join(tmpdir(), 'bench-'));
  const secrets = await startSecretsManager({ [SECRET]: JSON.stringify({ current: TOKEN }) });
  const env = { TWILIO_SECRET_ARN: SECRET, COUNTS_TABLE: 'none', AWS_ENDPOINT_URL_SECRETS_MANAGER: secrets.url };
  try {
    const counted: Record<string, number[]> = {};
    for (const [name, bundle] of bundlesIn(outdir)) {
      counted[name] = [];
      for (let i = 0; i < runs; i += 1) counted[name].push(await countInstructions(bundle, env, TEXT));
    }
    const { machine, node, runtimeClient } = setting(process.env);
    const here = { node, cpu: process.arch, runtimeClient };
    output.write(`Instructions until the last byte of the first answer, to "${TEXT}": the least of ${runs} fresh processes each, and how far the others are above it.
${machine}; Node.js ${node}, ${process.arch}; ${runtimeClient}; valgrind --tool=callgrind.

${table(counted)}
`);
    const instructions = Object.fromEntries(Object.entries(counted).map(([name, all]) => [name, Math.min(...all)]));
    const { sentence, isTooMany } = grown({ ...here, instructions }, stored, FLOOR);
    output.write(`\n${sentence}\n`);
    if (isTooMany)
      throw new Error(
        `More than ${ALLOWED * 100} % above tests/bench/instructions.json. If it is worth it, write it there.`,
      );
  } finally {
    await secrets.stop();
    rmSync(outdir, { recursive: true, force: true });
  }
}

function bundlesIn(outdir: string): [name: string, bundle: string][] {
  const { floor, ours } = makeBundles(outdir);
  const shipped = readContentFiles(CONTENT_FOLDER);
  const withContent = (name: string, files: ContentFiles) => {
    const bundle = join(outdir, name.replaceAll(' ', '-'));
    cpSync(ours, bundle, { recursive: true });
    writeFileSync(join(bundle, 'content.txt'), contentFile(compile(files)));
    writeFileSync(join(bundle, 'dynamodb.js'), HALT);
    writeFileSync(join(bundle, 'services.json'), asciiJson(compileServices(files) ?? null));
    return bundle;
  };
  const { further: _, ...alone } = withLanguages(shipped, 1);
  return [
    [FLOOR, floor],
    ['ours, one language', withContent('one language', alone)],
    ['ours, as it ships', withContent('as it ships', shipped)],
    [
      'ours, twelve languages and 1,000 services',
      withContent('twelve languages', withServices(withLanguages(shipped, 12), thousandServices())),
    ],
  ];
}

function thousandServices(): Record<string, LocalService> {
  const zips = Array.from({ length: 1_000 }, (_, i) => String(66_000 + i));
  return Object.fromEntries(zips.map((zip) => [`s${zip}`, service({ area: { KS: { zips: [zip] } } })]));
}

/** The least is what repeats: a process may be stopped late or collect garbage once more, but never do less than it must. */
function table(counted: Counts): string {
  const floor = Math.min(...(counted[FLOOR] ?? []));
  const lines = Object.entries(counted).map(([name, all]) => {
    const least = Math.min(...all);
    const above = (Math.max(...all) / least - 1) * 100;
    return `| ${name} | ${(least / 1e6).toFixed(1)} M | ${(least / floor).toFixed(2)} × | +${above.toFixed(1)} % |`;
  });
  return ['| | instructions | ratio | others |', '| --- | ---: | ---: | ---: |', ...lines].join('\n');
}
