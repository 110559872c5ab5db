import { isUtf8 } from 'node:buffer';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../terminal/user-error';
import { jsonErrors, repeatedKeys } from './json-errors';
import type { FileName } from './problem';
import type { ContentFiles } from './schema';

const HOTLINES = 'hotlines.json';
const FURTHER = 'further-languages.json';
const SERVICES = 'services.json';
/** The folder beside the language files with what is learned and not written: a file of the same name for a language that has weights. */
export const WEIGHTS = 'weights';

/** A content folder as it was read, whatever is in it; a file that could not be read is undefined, and `unread` has its sentences. */
export interface ContentFolder {
  files: {
    hotlines: unknown;
    languages: Record<string, unknown>;
    weights: Record<string, unknown>;
    further?: unknown;
    services?: unknown;
  };
  unread: { file: FileName; message: string }[];
}

/** Reads a content folder: hotlines.json, one file per language, `es.json` being `es`, and further-languages.json and services.json if they are there. Throws a UserError with a sentence for each file that it cannot read. */
export function readContentFiles(folder: string): ContentFiles {
  const { files, unread } = readContentFolder(folder);
  if (unread.length > 0) throw new UserError(unread.map(({ file, message }) => `${file}: ${message}`).join('\n'));
  return files as ContentFiles;
}

/** Reads what can be read of a content folder, with `drafts` in place of the files of their name; throws a UserError if there is no such folder. */
export function readContentFolder(folder: string, drafts: Readonly<Record<string, string>> = {}): ContentFolder {
  const unread: ContentFolder['unread'] = [];
  const read = (name: FileName): unknown => {
    const { value, errors } = readJson(drafts[name] ?? contentsOf(join(folder, name)));
    unread.push(...errors.map((message) => ({ file: name, message })));
    return errors.length > 0 ? undefined : value;
  };
  const hotlines = read(HOTLINES);
  const byLanguage = (names: readonly FileName[], under = '') =>
    Object.fromEntries(names.map((name) => [name.slice(0, -'.json'.length), read(`${under}${name}`)]));
  const names = languageFilesIn(folder);
  const weighed = names.filter((name) => existsSync(join(folder, WEIGHTS, name)));
  const files = {
    hotlines,
    languages: byLanguage(names),
    weights: byLanguage(weighed, `${WEIGHTS}/`),
    ...(namesIn(folder).includes(FURTHER) && { further: read(FURTHER) }),
    ...(namesIn(folder).includes(SERVICES) && { services: read(SERVICES) }),
  };
  return { files, unread };
}

function languageFilesIn(folder: string): FileName[] {
  return namesIn(folder).filter(
    (name): name is FileName =>
      name.endsWith('.json') &&
      !name.startsWith('.') &&
      !name.endsWith('.schema.json') &&
      ![HOTLINES, FURTHER, SERVICES].includes(name),
  );
}

/** The names in a folder; throws a UserError if there is no such folder. */
export function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    throw new UserError(`There is no folder ${folder}; run this in the project's own folder.`);
  }
}

/** The value of a JSON text, or what keeps it from being one. */
function readJson(read: string | Unread): { value?: unknown; errors: string[] } {
  if (typeof read !== 'string') return { errors: [read.why] };
  const text = read.replace(/^\uFEFF/, '');
  if (!text.trim()) return { errors: ['The file is empty; put its content back.'] };
  try {
    const value: unknown = JSON.parse(text);
    return { value, errors: repeatedKeys(text, value) };
  } catch (error) {
    const errors = jsonErrors(text);
    return { errors: errors.length > 0 ? errors : [`The file is not JSON (${(error as Error).message}).`] };
  }
}

interface Unread {
  why: string;
}

/** The text of a file, or a sentence on why it cannot be read. */
export function contentsOf(path: string): string | Unread {
  try {
    const bytes = readFileSync(path);
    if (isUtf8(bytes)) return bytes.toString('utf8');
    return { why: 'The file is not written in UTF-8; save it as UTF-8 in your editor.' };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return { why: 'The file is missing; put it back.' };
    if (code === 'EISDIR') return { why: 'This is a folder, not a file; move it out of here.' };
    return { why: `The file cannot be read (${code}); see who may read it.` };
  }
}
