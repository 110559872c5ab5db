import { join } from 'node:path';
import { App, Stack } from 'aws-cdk-lib';
import { type CfnFunction, Runtime } from 'aws-cdk-lib/aws-lambda';
import { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs';
import { lambda } from '../../infra/lambda';
import { settingsFor } from '../../infra/settings';
import { synthesise } from '../infra/synthesise';

/** The folders of the bundles that are compared. */
export interface Bundles {
  floor: string;
  ours: string;
  usual: string;
  page: string;
  canary: string;
}

/** Synthesises them into a folder: ours as it is deployed, the floor by the same rules, the usual one by CDK's own. */
export function makeBundles(outdir: string): Bundles {
  const app = new App({ outdir: join(outdir, 'compared'), context: { 'aws:cdk:enable-asset-metadata': true } });
  const stack = new Stack(app, 'Compared');
  const floor = lambda(stack, 'Floor', {
    file: '../tests/bench/floor.ts',
    memory: 'person',
    settings: settingsFor('prod'),
  });
  const usual = new NodejsFunction(stack, 'Usual', {
    entry: join(__dirname, 'usual.ts'),
    runtime: Runtime.NODEJS_24_X,
    // CDK leaves the SDK to the runtime; there is none here, so it is bundled.
    bundling: { externalModules: [] },
  });
  const { directory } = app.synth();
  const folderOf = (made: NodejsFunction) =>
    join(directory, (made.node.defaultChild as CfnFunction).getMetadata('aws:asset:path'));
  const ours = synthesise({ outdir: join(outdir, 'ours'), settings: { publicPage: true } });
  return {
    floor: folderOf(floor),
    ours: ours.bundleOf('handlers/sms.ts'),
    usual: folderOf(usual),
    page: ours.bundleOf('handlers/page.ts'),
    canary: ours.bundleOf('handlers/canary.ts'),
  };
}
