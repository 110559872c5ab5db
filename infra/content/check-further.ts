import { inNumbers, inPlaceholders } from './check-numbers';
import { compileFurther } from './compile-further';
import { allOf } from './did-you-mean';
import { placeholdersIn } from './placeholders';
import { error, type Problem } from './problem';
import type { ContentFiles, FurtherFile, HotlinesFile, Line } from './schema';
import { charactersOver } from './writing';

const FILE = 'further-languages.json';
/** What the English behind each line gives a number of. */
const NEEDED: readonly Line['kind'][] = ['hotline', 'crisis', 'emergency'];

/** Letters with apostrophes, and stars for two letters or more. */
const WORD = /^(?=.*\p{L})[\p{L}\p{M}'*]+$/u;

/** The rules for the languages that have one line only. */
export function checkFurther(files: ContentFiles): Problem[] {
  const { hotlines, languages, further } = files;
  if (!further) return [];
  const inEnglish = [...further.english, ...(further.ifItFits ?? [])].flatMap((line) => [
    ...inPlaceholders(line, undefined, files),
    ...inNumbers(line, undefined, files),
  ]);
  const tooLong = compileFurther(further, Object.keys(languages), hotlines.lines).flatMap(({ code, reply }) => {
    const over = charactersOver(reply);
    return over === 0
      ? []
      : [`languages.${code} takes more than two segments; shorten its line or english by ${over}.`];
  });
  return [
    ...inEnglish.map((sentence) => `english ${sentence}`),
    ...inNeeded(further, hotlines),
    ...Object.entries(further.languages).flatMap(([code, one]) => inLanguage(`languages.${code}`, one)),
    ...tooLong,
  ].map((sentence) => error(FILE, sentence));
}

function inNeeded({ english }: FurtherFile, { lines }: HotlinesFile): string[] {
  const given = english.flatMap(placeholdersIn).map(({ line }) => lines[line]?.kind);
  const missing = NEEDED.filter((kind) => !given.includes(kind));
  return missing.length === 0
    ? []
    : [`english gives no number of kind ${allOf(missing)}; add a line like {{national.call}}.`];
}

function inLanguage(key: string, { line, source, date, script, words }: FurtherFile['languages'][string]): string[] {
  return [
    ...(line !== undefined && (source === undefined || date === undefined)
      ? [`${key} has a line without its source and date; say where it was published and when you read it there.`]
      : []),
    ...(script === undefined && words === undefined
      ? [`${key} has neither script nor words, so no text is ever found to be in it; add one.`]
      : []),
    ...(words ?? [])
      .flatMap((line) => line.split(' '))
      .filter((word) => !WORD.test(word))
      .map((word) => `${key}.words has "${word}"; write letters, apostrophes and * only.`),
    ...(script !== undefined && !isScript(script)
      ? [`${key}.script is "${script}", which Unicode does not know; write it like "Han" or "Cyrillic".`]
      : []),
  ];
}

function isScript(name: string): boolean {
  try {
    return new RegExp(`\\p{Script=${name}}`, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}
