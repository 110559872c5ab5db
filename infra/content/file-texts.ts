import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { compile } from './compile';
import { readContentFiles } from './read-folder';
import type { ContentFiles } from './schema';

/** The files of a content folder as they are written, by name: `en.json`, `weights/en.json`. */
export type FileTexts = Readonly<Record<string, string>>;

const FOLDERS = ['', 'weights'];

/** Whether a file of that name has something of the content in it; what editors check it by has not. */
export function isContentFile(name: string): boolean {
  return /^(weights\/)?[^./][^/]*\.json$/.test(name) && !name.endsWith('.schema.json');
}

/** Every file of a content folder, as it is written. */
export function readFileTexts(folder: string): FileTexts {
  const names = FOLDERS.filter((under) => existsSync(join(folder, under))).flatMap((under) =>
    readdirSync(join(folder, under)).map((name) => (under ? `${under}/${name}` : name)),
  );
  return Object.fromEntries(
    names
      .filter(isContentFile)
      .sort()
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );
}

/** Writes the files into a folder, which is made if it is not there. */
export function writeFileTexts(folder: string, texts: FileTexts): void {
  for (const [name, text] of Object.entries(texts)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

/** The content in files that another version of this project may have written; undefined if this one cannot read it. */
export function contentIn(texts: FileTexts): ContentFiles | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'content-'));
  try {
    writeFileTexts(folder, texts);
    const files = readContentFiles(folder);
    compile(files);
    return files;
  } catch {
    return undefined;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
