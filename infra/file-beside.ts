import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import type { ICommandHooks } from 'aws-cdk-lib/aws-lambda-nodejs';
import type { Construct } from 'constructs';

/**
 * Bundling hooks that put a file beside the bundle, by way of the assembly's folder. Node copies it, so that the
 * command is the same on every system.
 */
export function fileBeside(scope: Construct, name: string, text: string): ICommandHooks {
  const source = join((App.of(scope) as App).outdir, name);
  return {
    beforeInstall: () => [],
    beforeBundling: () => [],
    afterBundling(_, output) {
      writeFileSync(source, text);
      const [from, to] = [source, join(output, name)].map((path) => path.replaceAll('\\', '/'));
      return [`node -e "fs.copyFileSync('${from}', '${to}')"`];
    },
  };
}
