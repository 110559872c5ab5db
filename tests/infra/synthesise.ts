import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cdkApp } from '../../infra/cdk-app';
import { readFileTexts } from '../../infra/content/file-texts';
import { readContentFiles } from '../../infra/content/read-folder';
import { type Settings, settingsFor, stackName } from '../../infra/settings';
import { HotlineStack } from '../../infra/stack';

// aws-cdk-lib's own check of the template takes longer than all the rest, and `cdk synth` makes it.
process.env.CDK_VALIDATION = 'false';

const CONTENT = join(__dirname, '../../functions/content');

export interface Resource {
  Type: string;
  Properties: Record<string, unknown>;
  Metadata: Record<string, string>;
  DeletionPolicy?: string;
  UpdateReplacePolicy?: string;
}

/** A synthesised stack: its template and, where it was bundled, the folder of each function's bundle. */
export interface Assembly {
  resources: Record<string, Resource>;
  outputs: Record<string, { Value: unknown }>;
  /** Whether CloudFormation refuses to destroy it. */
  isProtected: boolean;
  bundleOf(file: string): string;
}

/** Synthesises a stage's stack in this process, `settings` in place of the stage's own; without `outdir` nothing is bundled. */
export function synthesise({
  stage = 'prod',
  settings = {},
  outdir,
}: {
  stage?: string;
  settings?: Partial<Settings>;
  outdir?: string;
} = {}): Assembly {
  const metadata = { 'aws:cdk:enable-path-metadata': true, 'aws:cdk:enable-asset-metadata': true };
  const app = cdkApp(
    outdir ? { outdir, context: metadata } : { context: { ...metadata, 'aws:cdk:bundling-stacks': [] } },
  );
  const stack = new HotlineStack(app, stackName(stage), {
    stage,
    settings: { ...settingsFor(stage), ...settings },
    files: readContentFiles(CONTENT),
    texts: readFileTexts(CONTENT),
  });
  const assembly = app.synth();
  const template = readFileSync(assembly.getStackArtifact(stack.artifactId).templateFullPath, 'utf8');
  const { Resources: resources, Outputs: outputs }: { Resources: Assembly['resources']; Outputs: Assembly['outputs'] } =
    JSON.parse(template);
  return {
    resources,
    outputs,
    isProtected: assembly.getStackArtifact(stack.artifactId).terminationProtection === true,
    bundleOf(file) {
      const made = Object.values(resources).find(({ Metadata }) => Metadata?.['hotline:entry'] === file);
      return join(assembly.directory, String(made?.Metadata['aws:asset:path']));
    },
  };
}
