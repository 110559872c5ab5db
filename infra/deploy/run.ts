import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { region } from '../aws/region';
import { type FileTexts, readFileTexts, writeFileTexts } from '../content/file-texts';
import { contentFolder } from '../content/folder';
import { contentToDeploy } from '../content-to-deploy';
import { run as doctor } from '../doctor/run';
import { stackName } from '../settings';
import type { Command, Io } from '../terminal/io';
import { commandLine, parseArguments, STAGE } from '../terminal/parse-arguments';
import { UserError } from '../terminal/user-error';
import { wrap } from '../terminal/wrap';
import { checkRegion } from '../where-it-runs';
import type { Cdk } from './cdk';
import { type Deployed, readDeployed } from './deployed';
import { isConnected } from './is-connected';
import { keep, wayBack } from './way-back';
import { whatWillChange } from './what-will-change';

const USAGE = commandLine('deploy', 'Shows what texts will change, asks, puts it online, and checks it.', [
  ['', 'the deployment “prod”'],
  ['--dry-run', 'shows what would change, and changes nothing'],
])
  .option(...STAGE)
  .option('--dry-run', 'change nothing')
  .option('--yes', 'ask nothing, neither here nor about rights in AWS');

const NOBODY = 'Nothing was deployed, because nobody is here to be asked: add --yes, or --dry-run.';
const BEGUN = `Perhaps deployed, perhaps not: what AWS has begun, it finishes or takes back without this computer. \
Run npm run doctor in five minutes. If what you changed is not there, run npm run deploy again.`;
const FAILED = `The deploy failed: see above why. AWS takes back what it had begun, so what was deployed before goes on answering; \
npm run doctor says so. Fix it, and run npm run deploy again.`;

/** `npm run deploy`: nothing changes before a yes; then 1 if it failed, or if doctor finds anything to fix. */
export function deployWith(cdk: Cdk): Command {
  return async (args, io) => {
    const { stage, dryRun = false, yes = false } = parseArguments(USAGE, args).options;
    io.whereThingsStand = () => 'Nothing was changed.';
    const name = stackName(stage);
    const folder = contentFolder(io.env);
    const snapshot = mkdtempSync(join(tmpdir(), 'to-deploy-'));
    try {
      // What is shown is what goes out, whatever is saved meanwhile.
      const texts = readFileTexts(folder);
      writeFileTexts(snapshot, texts);
      const files = contentToDeploy(snapshot, io.now());
      checkRegion(await region());
      const before = await readDeployed(name);
      io.out.write(`${whatWillChange({ name, before, files, folder }, io)}\n\n`);
      if (dryRun) return say('Nothing was changed: this was a dry run.', io);
      if (!yes && !(await io.ask.yes('Deploy this?', NOBODY))) return say('Nothing was changed.', io);
      const kept = before && keepIfOther(before, texts, folder);
      await putOnline(['deploy', name, '-c', `stage=${stage}`], { yes, snapshot, cdk }, io);
      return await afterwards({ stage, before, kept }, io);
    } finally {
      rmSync(snapshot, { recursive: true, force: true });
    }
  };
}

interface How {
  yes: boolean;
  snapshot: string;
  cdk: Cdk;
}

async function putOnline(args: readonly string[], { yes, snapshot, cdk }: How, io: Io): Promise<void> {
  io.whereThingsStand = () => BEGUN;
  const rights = yes ? ['--require-approval', 'never'] : [];
  const code = await cdk([...args, ...rights], { ...io, env: { ...io.env, CONTENT: snapshot } });
  io.whereThingsStand = () => '';
  if (code !== 0) throw new UserError(FAILED);
}

interface Done {
  stage: string;
  before: Deployed | undefined;
  kept: string | undefined;
}

/** What is deployed now, kept on this computer if something else takes its place. */
function keepIfOther({ stack, texts }: Deployed, next: FileTexts, folder: string): string | undefined {
  const isOther = texts && !isDeepStrictEqual({ ...texts }, { ...next });
  return isOther ? keep(stack, texts, folder) : undefined;
}

async function afterwards({ stage, before, kept }: Done, io: Io): Promise<number> {
  io.whereThingsStand = () => 'It is deployed: npm run doctor says whether all is well.';
  const back = before && `${wayBack(kept, stage)}\n`;
  if (!before || !(await isConnected(before.stack))) {
    const connect = `npm run connect${stage === 'prod' ? '' : ` -- --stage ${stage}`}`;
    say(`It is deployed, and no number is connected to it yet: ${connect} connects one.`, io);
    io.out.write(back ? `\n${back}` : '');
    return 0;
  }
  io.out.write('\nIt is deployed. What npm run doctor finds:\n\n');
  const code = await doctor(['--stage', stage], io);
  io.out.write(back ? `\n${back}` : '');
  return code;
}

function say(sentence: string, io: Io): number {
  io.out.write(`${wrap(sentence, io.columns).join('\n')}\n`);
  return 0;
}
