import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { dirname, join } from 'node:path';

/** Where and when something was measured. */
export interface Setting {
  date: string;
  machine: string;
  node: string;
  runtimeClient: string;
}

/** Today, this machine, and the Node.js and runtime client that LAMBDA_NODE and LAMBDA_RIC name. */
export function setting({ LAMBDA_NODE = process.execPath, LAMBDA_RIC }: NodeJS.ProcessEnv): Setting {
  const [cpu] = cpus();
  return {
    date: new Date().toISOString().slice(0, 10),
    machine: `${cpus().length} × ${cpu?.model ?? 'unknown'}`,
    node: execFileSync(LAMBDA_NODE, ['--version'], { encoding: 'utf8' }).trim(),
    runtimeClient: LAMBDA_RIC
      ? `aws-lambda-ric ${JSON.parse(readFileSync(join(dirname(LAMBDA_RIC), 'package.json'), 'utf8')).version}`
      : "tests/lambda/bootstrap.cjs, since LAMBDA_RIC does not name Lambda's own",
  };
}
