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
        const [from, to] = [join(outdir, name), join(output, name)].map(quotable);
        return `node -e "fs.copyFileSync('${from}', '${to}')"`;
      });
    },
  };
}

/** A path for a string in a command: forward slashes, and what a shell or the string would take for its own as an escape. */
function quotable(path: string): string {
  return path
    .replaceAll('\\', '/')
    .replace(/["'$`%!&^]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
