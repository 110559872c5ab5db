import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DockerImage } from 'aws-cdk-lib';
import { type AssetCode, Code } from 'aws-cdk-lib/aws-lambda';
import { AssetHashType } from 'aws-cdk-lib/core';
import { type BuildOptions, buildSync, type OutputFile } from 'esbuild';

const ROOT = join(__dirname, '..');

/** What goes into a function beside its own file: strings compiled in by name, and files made when it is bundled. */
export interface Parts {
  constants?: Record<string, string>;
  beside?: Record<string, () => string>;
}

/** A file under functions/ as the code of a Lambda, bundled in this process and only if its stack is. */
export function bundle(file: string, { constants = {}, beside = {} }: Parts): AssetCode {
  const tryBundle = (folder: string) => {
    writeFileSync(join(folder, 'index.js'), script(file, { define: defined(constants) }));
    for (const [name, text] of Object.entries(beside)) writeFileSync(join(folder, name), text());
    return true;
  };
  // CDK keeps one asset for the same folder and command, so the command names the function; no image is ever run.
  const bundling = { image: DockerImage.fromRegistry('none'), command: [file], local: { tryBundle } };
  return Code.fromAsset(join(ROOT, 'functions'), { assetHashType: AssetHashType.OUTPUT, bundling });
}

/**
 * A file under functions/ as a script of its own, for a function to load when it needs it: Node parses the whole of a
 * script before it runs any of it. The AWS SDK has ES modules besides, of which only what is used is bundled.
 */
export function bundled(file: string): string {
  const alias = { '@aws-sdk/credential-provider-node': join(ROOT, 'functions/cloud/credentials.ts') };
  return script(file, { mainFields: ['module', 'main'], alias });
}

function script(file: string, options: Pick<BuildOptions, 'define' | 'mainFields' | 'alias'>): string {
  const { outputFiles } = buildSync({
    entryPoints: [join(ROOT, 'functions', file)],
    absWorkingDir: ROOT,
    write: false,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node24',
    minify: true,
    logLevel: 'warning',
    supported: {
      // A dynamic import of node:http loads undici at start, some 30 ms; a lazy require does not.
      'dynamic-import': false,
      // V8 makes the sets of Unicode's properties for each literal that it parses, used or not: a tenth of a cold start.
      // So esbuild makes a string of each; it overlooks those within [ ].
      'regexp-unicode-property-escapes': false,
    },
    ...options,
  });
  return (outputFiles[0] as OutputFile).text;
}

function defined(constants: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(constants).map(([name, value]) => [name, JSON.stringify(value)]));
}
