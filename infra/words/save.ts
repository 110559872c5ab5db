import { chmodSync, mkdtempSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentsOf } from '../content/read-folder';

/** Writes a file if it is still what it was; false, and nothing is written, if somebody else has changed it. */
export function writeSafely(path: string, base: string, text: string): boolean {
  if (contentsOf(path) !== base) return false;
  const real = realpathSync(path);
  writeWhole(real, text, statSync(real).mode);
  return true;
}

/** Writes a file so that at every moment there is either the old one or the whole new one. */
export function writeWhole(path: string, text: string, mode = 0o600): void {
  const beside = mkdtempSync(`${path}.`);
  try {
    const made = join(beside, 'new');
    writeFileSync(made, text, { flush: true });
    chmodSync(made, mode);
    renameSync(made, path);
  } finally {
    rmSync(beside, { recursive: true, force: true });
  }
}
