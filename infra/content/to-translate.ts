import { error, type FileName, type Problem } from './problem';

/** Stands before each text that npm run new-hotline could not write in its language. */
export const TO_TRANSLATE = 'TRANSLATE: ';

/** Each text of a file that waits to be translated, by the key where it stands. */
export function toTranslate(file: FileName, value: unknown, key = ''): Problem[] {
  if (typeof value === 'string') {
    if (!value.startsWith(TO_TRANSLATE)) return [];
    const says = value.slice(TO_TRANSLATE.length);
    return [
      error(
        file,
        `${key} waits to be translated: "${says}"; write it in this language, without ${TO_TRANSLATE.trim()}`,
      ),
    ];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) => toTranslate(file, one, key === '' ? name : `${key}.${name}`));
}
