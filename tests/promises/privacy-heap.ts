import { mkdtemp, open, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Lambda } from '../lambda/runtime-api';

/** Looks into a process that was started with `env`. */
export interface HeapReader {
  env: Record<string, string>;
  /** Every string on the heap after garbage collection, as many characters of each as V8 writes into a snapshot (1,024). */
  stringsOf(lambda: Lambda): Promise<string[]>;
  stop(): Promise<void>;
}

/** Has Node itself write snapshots of its heap, at a signal, into a folder that is gone afterwards. */
export async function heapReader(): Promise<HeapReader> {
  const folder = await mkdtemp(join(tmpdir(), 'heap-'));
  return {
    env: { NODE_OPTIONS: `--heapsnapshot-signal=SIGUSR2 --diagnostic-dir=${folder}` },
    async stringsOf(lambda) {
      lambda.signal('SIGUSR2');
      const file = await written(folder);
      const snapshot = await readFile(file, 'utf8');
      await rm(file);
      return JSON.parse(snapshot.slice(snapshot.lastIndexOf('"strings":[') + '"strings":'.length, -1));
    },
    stop: () => rm(folder, { recursive: true }),
  };
}

/** The one snapshot in the folder, once it ends as JSON does; the test's own limit ends the wait. */
async function written(folder: string): Promise<string> {
  for (;;) {
    await sleep(50);
    const [name] = await readdir(folder);
    if (name && (await ending(join(folder, name))) === ']}') return join(folder, name);
  }
}

async function ending(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const { buffer } = await file.read({ buffer: Buffer.alloc(8), position: Math.max(0, size - 8) });
    return buffer
      .toString('latin1')
      .replace(/[\s\0]/g, '')
      .slice(-2);
  } finally {
    await file.close();
  }
}
