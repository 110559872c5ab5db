import { cdkApp } from './cdk-app';
import { readFileTexts } from './content/file-texts';
import { contentFolder } from './content/folder';
import { contentToDeploy } from './content-to-deploy';
import { settingsFor, stackName } from './settings';
import { HotlineStack } from './stack';
import { UserError } from './terminal/user-error';
import { checkRegion } from './where-it-runs';

// It checks what CloudFormation checks as well, in half of the time of a synthesis; .ci/run asks for it.
process.env.CDK_VALIDATION ??= 'false';

function main(): void {
  checkRegion(process.env.CDK_DEFAULT_REGION);
  const app = cdkApp();
  const stage = String(app.node.tryGetContext('stage') ?? 'prod');
  const settings = settingsFor(stage);
  const folder = contentFolder(process.env);
  const files = contentToDeploy(folder);
  new HotlineStack(app, stackName(stage), { stage, settings, files, texts: readFileTexts(folder) });
}

try {
  main();
} catch (error) {
  console.error(error instanceof UserError ? error.message : error);
  process.exitCode = 1;
}
