import { isUtf8 } from 'node:buffer';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { UserError } from '../terminal/user-error';
import { compile } from './compile';
import { namesIn, readContentFiles, WEIGHTS } from './read-folder';
import type { ContentFiles } from './schema';

/** The files of a content folder as they are written, by name: `en.json`, `weights/en.json`. */
export type FileTexts = Readonly<Record<string, string>>;

/** The file that holds them as they were deployed. */
export const CONTENT_FILES = 'content-files.json';

/** Whether a file of that name has something of the content in it; what editors check it by has not. */
export function isContentFile(name: string): boolean {
  return /^(weights\/)?[^./][^/]*\.json$/.test(name) && !name.endsWith('.schema.json');
}

/** Every file of a content folder, as it is written; throws a UserError if there is no such folder, or one is not in UTF-8. */
export function readFileTexts(folder: string): FileTexts {
  const weights = existsSync(join(folder, WEIGHTS)) ? namesIn(join(folder, WEIGHTS)) : [];
  const names = [...namesIn(folder), ...weights.map((name) => `${WEIGHTS}/${name}`)].filter(isContentFile).sort();
  return Object.fromEntries(names.map((name) => [name, textOf(folder, name)]));
}

function textOf(folder: string, name: string): string {
  const bytes = readFileSync(join(folder, name));
  if (!isUtf8(bytes))
    throw new UserError(`${name}: The file is not written in UTF-8; save it as UTF-8 in your editor.`);
  return bytes.toString('utf8');
}

/** Writes the files into a folder, which is made if it is not there. */
export function writeFileTexts(folder: string, texts: FileTexts): void {
  for (const [name, text] of Object.entries(texts).filter(([one]) => isContentFile(one))) {
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
