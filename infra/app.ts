import { join } from 'node:path';
import { cdkApp } from './cdk-app';
import { contentToDeploy } from './content-to-deploy';
import { settingsFor, stackName } from './settings';
import { HotlineStack } from './stack';

function main(): void {
  const app = cdkApp();
  const stage = String(app.node.tryGetContext('stage') ?? 'prod');
  const settings = settingsFor(stage);
  const files = contentToDeploy(join(__dirname, '../functions/content'));
  new HotlineStack(app, stackName(stage), { stage, settings, files });
}

try {
  main();
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
