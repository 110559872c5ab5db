import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import type { ICommandHooks } from 'aws-cdk-lib/aws-lambda-nodejs';
import type { Construct } from 'constructs';

/**
 * Bundling hooks that put files beside the bundle, by way of the assembly's folder; their texts are asked for only
 * where functions are bundled. Node copies them, so that the command is the same on every system.
 */
export function filesBeside(scope: Construct, files: Record<string, () => string>): ICommandHooks {
  const { outdir } = App.of(scope) as App;
  return {
    beforeInstall: () => [],
    beforeBundling: () => [],
    afterBundling(_, output) {
      return Object.entries(files).map(([name, text]) => {
        writeFileSync(join(outdir, name), text());
        const [from, to] = [join(outdir, name), join(output, name)].map((path) => path.replaceAll('\\', '/'));
        return `node -e "fs.copyFileSync('${from}', '${to}')"`;
      });
    },
  };
}
