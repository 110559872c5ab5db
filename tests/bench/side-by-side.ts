import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Bundles } from './bundles';
import { figures, type Row } from './figures';
import { freshProcess, type Run } from './fresh-process';

const NAMES = ['floor', 'ours', 'usual'] as const;

/** So many runs of each bundle in turn, so that noise meets all alike; `limit` is told of each process as it starts. */
export async function sideBySide(
  bundles: Bundles,
  env: Record<string, string>,
  runs: number,
  limit?: (pid: number) => void,
): Promise<Row[]> {
  const done: Record<(typeof NAMES)[number], Run[]> = { floor: [], ours: [], usual: [] };
  for (let i = 0; i < runs; i += 1) {
    for (const name of NAMES) done[name].push(await freshProcess(bundles[name], env, limit));
  }
  const measured = (name: (typeof NAMES)[number]) => ({ bytes: bytesIn(bundles[name]), runs: done[name] });
  return figures({ floor: measured('floor'), ours: measured('ours'), usual: measured('usual') });
}

function bytesIn(folder: string): number {
  return readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
}
