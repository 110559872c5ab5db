import { isUtf8 } from 'node:buffer';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ContentFiles } from './schema';

const HOTLINES = 'hotlines.json';

/** A content folder as it was read, whatever is in it; a file that could not be read is undefined, and `unread` says why. */
export interface ContentFolder {
  files: { hotlines: unknown; languages: Record<string, unknown> };
  unread: { file: `${string}.json`; message: string }[];
}

/** Reads a content folder: hotlines.json and one file per language, `es.json` being `es`. Throws a sentence for each file it cannot read. */
export function readContentFiles(folder: string): ContentFiles {
  const { files, unread } = readContentFolder(folder);
  if (unread.length > 0) throw new Error(unread.map(({ file, message }) => `${file}: ${message}`).join('\n'));
  return files as ContentFiles;
}

/** Reads what can be read of a content folder; throws a sentence where there is no such folder. */
export function readContentFolder(folder: string): ContentFolder {
  const names = namesIn(folder).filter((name) => name.endsWith('.json') && !name.startsWith('.') && name !== HOTLINES);
  const unread: ContentFolder['unread'] = [];
  const read = (name: string): unknown => {
    try {
      return readJson(join(folder, name));
    } catch (error) {
      unread.push({ file: name as `${string}.json`, message: (error as Error).message });
      return undefined;
    }
  };
  const hotlines = read(HOTLINES);
  return {
    files: {
      hotlines,
      languages: Object.fromEntries(names.map((name) => [name.slice(0, -'.json'.length), read(name)])),
    },
    unread,
  };
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    throw new Error(`There is no folder ${folder} to read here; run this in the project's own folder.`);
  }
}

function readJson(path: string): unknown {
  const bytes = contentsOf(path);
  if (!isUtf8(bytes)) throw new Error('The file is not written in UTF-8; save it as UTF-8 in your editor.');
  const text = bytes.toString('utf8').replace(/^\uFEFF/, '');
  if (!text.trim()) throw new Error('The file is empty; put its content back.');
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = (error as Error).message.replace(/(?: (?:in|after) JSON at position|, (?:\.\.\.)?").*/s, '');
    throw new Error(
      `Line ${brokenLine(text)} is not valid JSON (${reason}); look there and just before for a comma, a quote or a bracket too many or too few.`,
    );
  }
}

function contentsOf(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new Error('The file is missing; put it back.');
    if (code === 'EISDIR') throw new Error('This is a folder, not a file; move it out of here.');
    throw new Error(`The file cannot be read (${code}); see who may read it.`);
  }
}

/** Counted from one; the last line where nothing is wrong but that the end is missing. */
function brokenLine(text: string): number {
  const lines = text.split('\n');
  const broken = lines.findIndex((_, i) => !isBeginning(`${lines.slice(0, i + 1).join('\n')}\n`));
  return broken === -1 ? lines.length : broken + 1;
}

function isBeginning(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    const { message } = error as Error;
    return message.startsWith('Unexpected end') || Number(/position (\d+)/.exec(message)?.[1]) >= text.length;
  }
}
