import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const ROOT = join(__dirname, '../..');
/** Where what was worked out is kept. */
export const KEPT = join(ROOT, '.cache');
/** Whatever follows from a content folder depends on besides its files. */
const CODE = ['functions', 'infra/content'];
const LOCK = join(ROOT, 'package-lock.json');

/**
 * An ASCII text that follows from a content folder and from `more`, made only if a file of the folder or of the code has
 * changed since the last time, which takes most of a command's time. The last one is kept in `file`. Throws as `make` does.
 */
export function kept(file: string, folder: string, make: () => string, more = ''): string {
  const key = keyOf(folder, more);
  const found = key && readKept(file, key);
  if (found !== undefined) return found;
  const text = make();
  if (key) keep(file, `${key} ${digest([text])}\n${text}`);
  return text;
}

/** Of all that the text is made from; undefined if any of it cannot be read, which whoever makes it will say. */
function keyOf(folder: string, more: string): string | undefined {
  try {
    const files = [...CODE.map((name) => join(ROOT, name)), folder].flatMap(filesIn);
    return digest([process.version, more, ...[LOCK, ...files].flatMap((path) => [path, readFileSync(path)])]);
  } catch {
    return undefined;
  }
}

function filesIn(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const read = names.filter((name) => /\.(?:ts|json)$/.test(name));
  return read.sort().map((name) => join(folder, name));
}

function digest(parts: readonly (string | Buffer)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length}\n`).update(part);
  return hash.digest('hex');
}

/** Undefined if there is none of this key, or if it is damaged. */
function readKept(file: string, key: string): string | undefined {
  try {
    const whole = readFileSync(file, 'latin1');
    const at = whole.indexOf('\n');
    const text = whole.slice(at + 1);
    return whole.slice(0, at) === `${key} ${digest([text])}` ? text : undefined;
  } catch {
    return undefined;
  }
}

/** Whole at once, for another command that reads it; a folder that nobody may write to only costs time. */
function keep(file: string, text: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.${process.pid}`, text, 'latin1');
    renameSync(`${file}.${process.pid}`, file);
  } catch {}
}
