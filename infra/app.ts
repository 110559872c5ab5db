import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { compile } from '../functions/content/compile';
import { readContentFiles } from '../functions/edges/content';
import { constantTwiml } from '../functions/fallback/constant';
import { settingsFor } from './settings';
import { HotlineStack } from './stack';

function main(): void {
  const app = new App();
  const stage = String(app.node.tryGetContext('stage') ?? 'prod');
  const files = readContentFiles(join(__dirname, '../functions/content'));
  new HotlineStack(app, `Hotline-${stage}`, {
    settings: settingsFor(stage),
    keepCounts: stage === 'prod',
    constantTwiml: constantTwiml(compile(files)),
  });
}

try {
  main();
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
