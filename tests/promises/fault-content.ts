import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { world } from '../system/world';

/** A copy of the webhook's bundle, in a new folder, with another content.txt, or with none. */
export const bundleWith = (change: (good: string) => string | undefined) => async (): Promise<string> => {
  const copy = await mkdtemp(join(tmpdir(), 'content-'));
  await cp(world.sms, copy, { recursive: true });
  const file = join(copy, 'content.txt');
  const changed = change(await readFile(file, 'utf8'));
  await rm(file);
  if (changed !== undefined) await writeFile(file, changed);
  return copy;
};
