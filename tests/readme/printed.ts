import { run as connect } from '../../infra/connect/run';
import { run as cost } from '../../infra/cost/run';
import { cdk } from '../../infra/deploy/cdk';
import { deployWith } from '../../infra/deploy/run';
import { run as doctor } from '../../infra/doctor/run';
import { run as metrics } from '../../infra/metrics/run';
import { run as poster } from '../../infra/poster/run';
import type { Command } from '../../infra/terminal/io';
import { run as text } from '../../infra/text/run';
import { blurTable } from '../counts/blur-table';
import { runHere } from '../infra/run-here';
import { loopsTable } from '../promises/loops';
import { alarmsTable } from './alarms';
import { furtherTable } from './further';
import { linesTable } from './lines';
import { understood } from './understood';
import { wordsTable } from './words';

const commands: Record<string, readonly [Command, ...string[]]> = {
  'npm run -s text -- "help me pls"': [text, 'help me pls'],
  'npm run deploy -- --help': [deployWith(cdk), '--help'],
  'npm run connect -- --help': [connect, '--help'],
  'npm run -s cost': [cost],
  'npm run doctor -- --help': [doctor, '--help'],
  'npm run metrics -- --help': [metrics, '--help'],
  'npm run poster -- --help': [poster, '--help'],
};
const tables: Record<string, () => string> = {
  alarms: alarmsTable,
  lines: linesTable,
  words: wordsTable,
  understood,
  further: furtherTable,
  loops: loopsTable,
  blur: blurTable,
};

/** What a block of a README holds, by its name: a command and what it prints, or a table. */
export async function printed(name: string): Promise<string> {
  const [command, ...args] = commands[name] ?? [];
  if (command) return `\`\`\`\n$ ${name}\n${(await runHere(command, args)).said.trimEnd()}\n\`\`\``;
  const table = tables[name];
  if (!table) throw new Error(`Nothing is called "${name}": see tests/readme/printed.ts.`);
  return table();
}
