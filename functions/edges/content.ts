import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ContentFiles } from '../content/schema';

/** Reads a content folder: hotlines.json and one file per language, `es.json` being `es`. Throws a sentence naming the file. */
export function readContentFiles(folder: string): ContentFiles {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  const languages = names.filter((name) => name !== 'hotlines.json');
  return {
    hotlines: readJson(folder, 'hotlines.json') as ContentFiles['hotlines'],
    languages: Object.fromEntries(
      languages.map((name) => [name.slice(0, -'.json'.length), readJson(folder, name)]),
    ) as ContentFiles['languages'],
  };
}

function readJson(folder: string, name: string): unknown {
  const text = readFileSync(join(folder, name), 'utf8').replace(/^\uFEFF/, '');
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${name} is not valid JSON: ${(error as Error).message}. Look for a missing or extra comma or quote.`);
  }
}
