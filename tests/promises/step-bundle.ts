import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { instrument } from './step-instrument';

/** A copy of a bundle, in a new folder, that obeys step-hook.cjs at each of its steps. */
export async function stepBundle(bundle: string): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), 'steps-'));
  await cp(bundle, copy, { recursive: true });
  const hook = await readFile(join(__dirname, 'step-hook.cjs'), 'utf8');
  await writeFile(join(copy, 'index.js'), hook + instrument(await readFile(join(bundle, 'index.js'), 'utf8')));
  return copy;
}
