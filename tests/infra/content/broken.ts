import { check } from '../../../infra/content/check';
import type { ContentFiles, LanguageFile, Line } from '../../../infra/content/schema';
import { smallContent, TODAY } from './small-content';

export const REVIEW =
  'es.json: reviewed is false; have a native speaker read every reply (npm run content -- --html makes a page for it), then write true.';

export interface Parts {
  files: ContentFiles;
  lines: Record<string, Line>;
  en: LanguageFile;
  es: LanguageFile;
}

/** What a check says of the small content once it is broken, beside what it says of it whole. */
export function broken(change: (parts: Parts) => unknown): string[] {
  return sentences(changed(change)).filter((sentence) => sentence !== REVIEW);
}

/** How severe each thing is that a check says of it. */
export function severities(change: (parts: Parts) => unknown): string[] {
  return check(changed(change), TODAY)
    .filter(({ file, message }) => `${file}: ${message}` !== REVIEW)
    .map(({ severity }) => severity);
}

export function changed(change: (parts: Parts) => unknown): ContentFiles {
  const files = structuredClone(smallContent);
  const { en, es } = files.languages as { en: LanguageFile; es: LanguageFile };
  change({ files, lines: files.hotlines.lines, en, es });
  return files;
}

export function sentences(files: unknown): string[] {
  return check(files, TODAY).map(({ file, message }) => `${file}: ${message}`);
}

export function set(where: object | undefined, key: string, value: unknown): void {
  Object.assign(where ?? {}, { [key]: value });
}
