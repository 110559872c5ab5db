import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Io } from '../terminal/io';

const ROOT = join(__dirname, '../..');

/** Runs the CDK's command line and gives its exit code; Ctrl-C ends it. */
export type Cdk = (args: readonly string[], io: Io) => Promise<number>;

/** The CDK that is installed here. It may ask, if somebody is there. */
export const cdk: Cdk = async (args, { env, stop, ask, out, err }) => {
  const child = spawn(process.execPath, [join(ROOT, 'node_modules/aws-cdk/bin/cdk'), ...args], {
    cwd: ROOT,
    env: { ...env },
    signal: stop,
    stdio: ask.isThere ? 'inherit' : ['ignore', 'pipe', 'pipe'],
  });
  child.stdout?.pipe(out, { end: false });
  child.stderr?.pipe(err, { end: false });
  const [code] = await once(child, 'close');
  return code === 0 ? 0 : 1;
};
