import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { contentToDeploy } from './content';
import { settingsFor } from './settings';
import { HotlineStack } from './stack';

function main(): void {
  const app = new App();
  const stage = String(app.node.tryGetContext('stage') ?? 'prod');
  new HotlineStack(app, `Hotline-${stage}`, {
    settings: settingsFor(stage),
    keepCounts: stage === 'prod',
    content: contentToDeploy(join(__dirname, '../functions/content')),
  });
}

try {
  main();
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
