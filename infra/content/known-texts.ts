import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A text as someone might send it, with what it should be taken for. */
export interface KnownText {
  text: string;
  topic: string;
  /** Topics whose reply would be as good, this one among them. */
  ok: readonly string[];
  language: string;
  region: string;
}

/** The folder of a content folder with the texts that every change is tried on; they are never deployed. */
export const TEXTS = 'texts';

/** Every text that a content folder knows, each once; none if it has no such folder. */
export function readKnownTexts(folder: string): KnownText[] {
  const texts = join(folder, TEXTS);
  if (!existsSync(texts)) return [];
  const tables = readdirSync(texts).filter((name) => name.endsWith('.tsv'));
  const all = tables.sort().flatMap((name) => tableOf(readFileSync(join(texts, name), 'utf8')));
  return [...new Map(all.map((one) => [one.text, one])).values()];
}

/** The rows of a table whose first line names its columns; `\n` within a text stands for a line break. */
export function tableOf(table: string): KnownText[] {
  const [header = '', ...lines] = table.split(/\r?\n/).filter((line) => line !== '');
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
