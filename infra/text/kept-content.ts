import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { NONE, type Services } from '../../functions/places/services';
import type { Content } from '../../functions/text/content';
import { compiledIn, contentFile } from '../../functions/text/content-file';
import { loadContent } from '../../functions/text/load';

const ROOT = join(__dirname, '../..');
const FILE = join(ROOT, '.cache/kept-content.txt');
/** Whatever a compiled content depends on besides its folder. */
const COMPILED_BY = ['functions', 'infra/content'];
const LOCK = join(ROOT, 'package-lock.json');

/** What texts are answered from. */
interface Ready {
  content: Content;
  services: Services;
}

/**
 * The content of a folder, compiled only if a file in it, or of what compiles it, has changed since the last time: that
 * takes most of a command's time. The last one is kept in `file`. Throws as reading and compiling do.
 */
export function keptContent(folder: string, file = FILE): Ready {
  const key = keyOf(folder);
  return readKept(key, file) ?? compileAndKeep(folder, key, file);
}

/** Of all that the content is made from; undefined if any of it cannot be read, which whoever compiles it will say. */
function keyOf(folder: string): string | undefined {
  try {
    const files = [...COMPILED_BY.map((name) => join(ROOT, name)), folder].flatMap(filesIn);
    return digest([LOCK, ...files].flatMap((path) => [path, readFileSync(path)]));
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

/** Three parts: the key and the services, each in a line, and the content as the webhook has it. */
function readKept(key: string | undefined, file: string): Ready | undefined {
  try {
    const kept = readFileSync(file, 'latin1');
    const [of, services = ''] = kept.split('\n', 2);
    if (of !== key) return undefined;
    const content = loadContent(compiledIn(kept.slice(`${key}\n${services}\n`.length)));
    return { content, services: JSON.parse(services) ?? NONE };
  } catch {
    return undefined; // There is none, or it is damaged: it is made again.
  }
}

/** What compiles is loaded only here: it takes as long as compiling. */
function compileAndKeep(folder: string, key: string | undefined, file: string): Ready {
  const { compileFolder }: typeof import('./compile-folder') = require('./compile-folder');
  const { compiled, services } = compileFolder(folder);
  if (key) keep(file, `${key}\n${services}\n${contentFile(compiled)}`);
  return { content: loadContent(compiled), services: JSON.parse(services) ?? NONE };
}

/** Whole at once, for another command that reads it; a folder that nobody may write to only costs time. */
function keep(file: string, text: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.${process.pid}`, text, 'latin1');
    renameSync(`${file}.${process.pid}`, file);
  } catch {}
}
