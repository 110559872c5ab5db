import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { contentToDeploy } from '../../infra/content';
import { settingsFor } from '../../infra/settings';
import { HotlineStack } from '../../infra/stack';

const CONTENT = join(__dirname, '../../functions/content');
const TODAY = new Date('2026-11-22');

type Resource = { Type: string; Properties: Record<string, unknown>; Metadata?: Record<string, string> } & Record<
  string,
  unknown
>;

/** A synthesised stack: its template and, where it was bundled, the folder of each function's bundle. */
export interface Assembly {
  resources: Record<string, Resource>;
  bundleOf(file: string): string;
}

/** Synthesises a stage's stack in this process; without `outdir` nothing is bundled. */
export function synthesise({ stage = 'prod', outdir }: { stage?: string; outdir?: string } = {}): Assembly {
  const app = new App(
    outdir
      ? { outdir, context: { 'aws:cdk:enable-asset-metadata': true } }
      : { context: { 'aws:cdk:bundling-stacks': [] } },
  );
  const stack = new HotlineStack(app, `Hotline-${stage}`, {
    settings: settingsFor(stage),
    keepCounts: stage === 'prod',
    content: contentToDeploy(CONTENT, TODAY),
  });
  const assembly = app.synth();
  const { Resources } = JSON.parse(readFileSync(assembly.getStackArtifact(stack.artifactId).templateFullPath, 'utf8'));
  return {
    resources: Resources,
    bundleOf(file) {
      const id = Object.keys(Resources).find((key) => Resources[key].Metadata?.['hotline:entry'] === file);
      return join(assembly.directory, Resources[id as string].Metadata['aws:asset:path']);
    },
  };
}
