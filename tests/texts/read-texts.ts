import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type KnownText, TEXTS, tableOf } from '../../infra/content/known-texts';

/** Beside the content are the texts that it was made with; here are those that measure it. */
const FOLDERS = [join(__dirname, '../../functions/content', TEXTS), __dirname];

export type { KnownText as Labelled };

/** Where a table of texts (`en.tsv`, `en.unseen.tsv`) is, if it is anywhere. */
function find(file: string): string | undefined {
  return FOLDERS.map((folder) => join(folder, file)).find((path) => existsSync(path));
}

/** The rows of a table of texts. */
export function readTexts(file: string): KnownText[] {
  const path = find(file);
  if (!path) throw new Error(`There is no table ${file}.`);
  return tableOf(readFileSync(path, 'utf8'));
}

/** Every table, by the name of its file. */
export function tables(): string[] {
  const names = FOLDERS.flatMap((folder) => readdirSync(folder));
  return names.filter((name) => name.endsWith('.tsv')).sort();
}

/** The languages that have such a table (`.tsv`, `.heldout.tsv`); a new one may not have any yet. */
export function haveTexts<T extends string>(languages: readonly T[], ending = '.tsv'): T[] {
  return languages.filter((language) => find(`${language}${ending}`));
}
