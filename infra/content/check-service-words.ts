import { fold } from '../../functions/text/fold';
import { allOf, didYouMean } from './did-you-mean';
import { placeholdersIn } from './placeholders';
import type { ContentFiles, ServicesFile } from './schema';
import { hintsFor, needsUcs2 } from './writing';

const PLACES = { call: ['kind', 'number', 'hours'], text: ['kind', 'number', 'hours'], always: [], until: ['time'] };
const BRACES = /\{+([^{}]*)\}+|[{}]/g;
const MAX_KIND = 20;

/** The rules for what is said of a service: the line and the kinds in each language, and the sentences that give way to it. */
export function inServiceWords(files: ContentFiles, codes: readonly string[]): string[] {
  const { words, kinds } = files.services as ServicesFile;
  return [
    ...codes
      .filter((code) => !Object.hasOwn(words, code))
      .map((code) => `words.${code} is missing; write what is said of a service in ${code}.json's language.`),
    ...unknown('words', Object.keys(words), codes),
    ...Object.keys(words).flatMap((code) => inWords(code, files)),
    ...Object.entries(kinds).flatMap(([kind, byLanguage]) => [
      ...codes
        .filter((code) => !Object.hasOwn(byLanguage, code))
        .map((code) => `kinds.${kind}.${code} is missing; write what a service of this kind is called.`),
      ...unknown(`kinds.${kind}`, Object.keys(byLanguage), codes),
      ...Object.entries(byLanguage).flatMap(([code, said]) => inKind(`kinds.${kind}.${code}`, said, code, files)),
    ]),
  ];
}

function unknown(key: string, names: readonly string[], codes: readonly string[]): string[] {
  return names
    .filter((name) => !codes.includes(name))
    .map((name) => `${key} has "${name}", but there is no ${name}.json; ${didYouMean(name, codes)}`);
}

function inWords(code: string, files: ContentFiles): string[] {
  const { givesWay = [], ...written } = (files.services as ServicesFile).words[code] ?? {};
  return [
    ...Object.entries(PLACES).flatMap(([key, places]) => {
      const text: string | undefined = written[key as keyof typeof written];
      return text === undefined ? [] : inWay(`words.${code}.${key}`, text, places, code, files);
    }),
    ...givesWay.flatMap((sentence) => inGivesWay(`words.${code}.givesWay`, sentence, code, files)),
  ];
}

function inWay(key: string, text: string, places: readonly string[], code: string, files: ContentFiles): string[] {
  const found = [...text.matchAll(BRACES)].map(([written, name = '']) => ({ written, name }));
  const missing = places.filter((place) => found.filter(({ written }) => written === `{{${place}}}`).length !== 1);
  const others = found.filter(({ written, name }) => written !== `{{${name}}}` || !places.includes(name));
  return [
    ...(missing.length > 0 ? [`${key} must have ${allOf(missing.map((place) => `{{${place}}}`))} once.`] : []),
    ...others.map(({ written, name }) => `${key} has ${written}; ${didYouMean(name, places)}`),
    ...inCharacters(key, text, code, files),
    ...inSight(key, text, files),
  ];
}

/** A kind is all that is said of a service: no name and no place. */
function inKind(key: string, said: string, code: string, files: ContentFiles): string[] {
  const { regions, places = {} } = files.hotlines;
  const named = [...Object.values(regions), ...Object.values(places).flatMap(({ towns = [] }) => towns)];
  const place = named.find((name) => contains(said, name));
  return [
    ...(said.length > MAX_KIND || /[{}\d\n]/.test(said)
      ? [`${key} is "${said}"; write a kind in at most ${MAX_KIND} letters, like advocates.`]
      : []),
    ...(place === undefined ? [] : [`${key} names a place, ${place}; say only what kind of service it is.`]),
    ...inCharacters(key, said, code, files),
    ...inSight(key, said, files),
  ];
}

function inCharacters(key: string, text: string, code: string, { languages }: ContentFiles): string[] {
  if (needsUcs2(languages[code]?.keyLine ?? '')) return [];
  return hintsFor(text).map(
    ({ name, instead }) => `${key} has ${name}, which makes every segment shorter; ${instead}.`,
  );
}

/** It stands where a locked phone shows it. */
function inSight(key: string, text: string, { languages }: ContentFiles): string[] {
  const hidden = Object.values(languages).flatMap((language) => language.hidden);
  return [...new Set(hidden)]
    .filter((word) => contains(text, word))
    .map((word) => `${key} says "${word}", which a locked phone would show; say it in other words.`);
}

function inGivesWay(key: string, sentence: string, code: string, { languages }: ContentFiles): string[] {
  const { replies = {}, deleteThread = [] } = languages[code] ?? {};
  const saying = Object.values(replies).flatMap((lines) => lines.filter((line) => line.includes(sentence)));
  const isNeeded =
    placeholdersIn(sentence).length > 0 ||
    deleteThread.some((advice) => contains(sentence, advice) || contains(advice, sentence));
  return [
    ...(saying.length > 0
      ? []
      : [`${key} has "${sentence}", which no reply of ${code}.json says; write it as it stands there.`]),
    ...(saying.every((line) => isWholeIn(line, sentence))
      ? []
      : [`${key} has "${sentence}", which is only part of a sentence in a reply; write the whole sentence.`]),
    ...(isNeeded
      ? [`${key} has "${sentence}", but no number and no advice to delete the thread may give way; take it out.`]
      : []),
  ];
}

/** Whether nothing but whole sentences stand around it: without part of one, what is left could say anything. */
function isWholeIn(line: string, sentence: string): boolean {
  const parts = line.split(sentence).map((part) => part.trim());
  const isOver = (text: string) => text === '' || /[.!?。！？]$/.test(text);
  return parts.slice(0, -1).every(isOver) && (isOver(sentence) || parts.slice(1).every((part) => part === ''));
}

function contains(text: string, phrase: string): boolean {
  const words = fold(phrase).join(' ');
  return words !== '' && ` ${fold(text).join(' ')} `.includes(` ${words} `);
}
