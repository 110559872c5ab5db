import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

const ROOT = join(__dirname, '../..');
const CDK = join(ROOT, 'node_modules/.bin/cdk');

/** What a command said, and how it ended. */
export interface Ended {
  code: number;
  said: string;
}

/** Runs a command to its end; `said` is its standard output and standard error. */
export async function run(command: string, args: readonly string[], { cwd = ROOT, env = {} } = {}): Promise<Ended> {
  const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  const [said, complained, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { code: Number(code), said: `${said}${complained}` };
}

/** The real CLI, for the prod stage. */
export function cdk(...args: string[]): Promise<Ended> {
  return run(CDK, [...args, '--no-color']);
}

/** Away from the repository, since there it would synthesise the app first. */
export function bootstrap(): Promise<Ended> {
  const environment = `aws://${process.env.CDK_DEFAULT_ACCOUNT}/${process.env.AWS_REGION}`;
  return run(CDK, ['bootstrap', environment, '--no-color'], { cwd: mkdtempSync(join(tmpdir(), 'bootstrap-')) });
}

/** The stack's outputs, as the CLI wrote them to a file. */
export function outputsIn(file: string): Record<string, string> {
  return Object.values(JSON.parse(readFileSync(file, 'utf8')) as Record<string, Record<string, string>>)[0] ?? {};
}
