import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A text as someone might send it, with what it should be taken for. */
export interface Labelled {
  text: string;
  topic: string;
  /** Topics whose reply would be as good, this one among them. */
  ok: readonly string[];
  language: string;
  region: string;
}

/** The rows of a table of texts in this folder (`en.tsv`); `\n` within a text stands for a line break. */
export function readTexts(file: string): Labelled[] {
  const [header = '', ...lines] = readFileSync(join(__dirname, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  const names = header.split('\t');
  return lines.map((line) => {
    const row = Object.fromEntries(line.split('\t').map((cell, i) => [names[i], cell]));
    return {
      text: (row.text ?? '').replaceAll('\\n', '\n'),
      topic: row.topic ?? '',
      ok: [...(row.ok?.split('|') ?? []), row.topic ?? ''],
      language: row.language ?? '',
      region: row.region ?? '',
    };
  });
}

/** The languages that have such a table (`.tsv`, `.heldout.tsv`); a new one may not have any yet. */
export function haveTexts<T extends string>(languages: readonly T[], ending = '.tsv'): T[] {
  return languages.filter((language) => existsSync(join(__dirname, `${language}${ending}`)));
}
