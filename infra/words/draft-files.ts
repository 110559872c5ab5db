import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { checkShape } from '../content/check-shape';
import { type ContentFolder, readContentFolder } from '../content/read-folder';
import type { Drafted } from './drafted';

/** The files that can be changed here; what could not be read is undefined. */
export function filesOf({ files }: ContentFolder): [file: string, value: unknown][] {
  const { hotlines, languages } = files;
  return [
    ['hotlines.json', hotlines],
    ...Object.entries(languages).map(([code, file]) => [`${code}.json`, file] as [string, unknown]),
    ...('services' in files ? [['services.json', files.services] as [string, unknown]] : []),
  ];
}

/** The text of each drafted file. */
export function textsOf(drafted: Drafted): Record<string, string> {
  return Object.fromEntries(Object.entries(drafted).map(([file, { text }]) => [file, text]));
}

/** When each file of a content folder was changed. */
export function changedAt(folder: string): (number | undefined)[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json') && !name.startsWith('.'));
  return names.map((name) => statSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs);
}

/** What would no longer be of the shape of a content file: refused, so that the draft can always be shown. */
export function newlyMisshapen(
  folder: string,
  before: Record<string, string>,
  after: Record<string, string>,
): string[] {
  const sentences = (texts: Record<string, string>) =>
    checkShape(readContentFolder(folder, texts).files).problems.map(({ message }) => message);
  const old = sentences(before);
  return sentences(after).filter((sentence) => !old.includes(sentence));
}
