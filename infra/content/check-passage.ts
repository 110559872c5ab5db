import { segments } from '../../functions/text/segments';
import { inNumbers, inPlaceholders } from './check-numbers';
import { allOf } from './did-you-mean';
import { besidePlaceholders, exists, filled, lineOf, placeholdersIn } from './placeholders';
import { error, type FileName, type Problem } from './problem';
import type { HotlinesFile, Line } from './schema';
import { charactersOver, hintsFor, needsUcs2, unsendable } from './writing';

/** A text that is sent: a reply or a key line. */
export interface Passage {
  file: FileName;
  key: string;
  lines: readonly string[];
  /** Of a reply, its topic and, where it has one, its region. */
  topic?: string;
  region?: string;
}

const FIRST_WORDS = 12;

/** The rules for one text that is sent. */
export function checkPassage(passage: Passage, hotlines: HotlinesFile): Problem[] {
  const text = passage.lines.join('\n');
  const rules = [inPlaceholders, inNumbers, inCharacters, inLength, inKinds, inRegion, inOrder];
  const said = text.trim() ? rules.flatMap((rule) => rule(text, hotlines, passage)) : ['is empty; write its text.'];
  return said.map((sentence) => error(passage.file, `${passage.key} ${sentence}`));
}

function inCharacters(text: string, { lines }: HotlinesFile, passage: Passage): string[] {
  const controls = [...new Set(passage.lines.flatMap((line) => unsendable(line)))];
  const written = besidePlaceholders(text);
  const hints = needsUcs2(written)
    ? []
    : hintsFor(filled(text, lines)).filter(({ character }) => !controls.includes(character));
  const names = hints.map(({ name }) => name);
  const advice = [...new Set(hints.map(({ instead }) => instead))].join(', ');
  return [
    ...(controls.length > 0
      ? [
          `has ${allOf(controls.map(codePoint))}, which no phone can show; delete it (what begins a new line is a new item of the reply's list).`,
        ]
      : []),
    ...(hints.length > 0
      ? [`has ${allOf(names)}, which makes every segment hold 70 characters instead of 160 (UCS-2); ${advice}.`]
      : []),
  ];
}

function codePoint(character: string): string {
  return `the control character U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** A character that forces UCS-2 is a mistake of its own, and counted here as if it were another. */
function inLength(text: string, { lines }: HotlinesFile): string[] {
  const forced = needsUcs2(besidePlaceholders(text))
    ? []
    : hintsFor(filled(text, lines)).map(({ character }) => character);
  const said = [...filled(text, lines)].map((character) => (forced.includes(character) ? 'x' : character)).join('');
  const over = charactersOver(said);
  if (over === 0) return [];
  return [
    `takes ${segments(said).segments} segments, and two are the most; shorten it by ${over} ${over === 1 ? 'character' : 'characters'}.`,
  ];
}

function inKinds(text: string, { lines }: HotlinesFile, { topic }: Passage): string[] {
  const placeholders = placeholdersIn(text);
  const officers = placeholders.filter((placeholder) => lineOf(placeholder, lines)?.kind === 'law-enforcement');
  const misplaced = topic === 'report' ? [] : [...new Set(officers.map(({ written }) => written))];
  const needed = topic === undefined || topic === 'help' ? (['emergency', 'help'] as const) : [];
  return [
    ...misplaced.map(
      (written) => `has ${written}, which is law enforcement; take it out, for such a line belongs under report alone.`,
    ),
    ...needed
      .filter(
        (kind) =>
          !placeholders.some(
            (placeholder) => placeholder.field !== 'word' && lineOf(placeholder, lines)?.kind === kind,
          ),
      )
      .map((kind) => `has no number of a line of kind ${kind}; add one, like ${example(kind, lines)}.`),
  ];
}

function example(kind: Line['kind'], lines: Record<string, Line>): string {
  return `{{${Object.keys(lines).find((name) => lines[name]?.kind === kind) ?? 'line'}.call}}`;
}

function inRegion(text: string, { lines, regions }: HotlinesFile, { region }: Passage): string[] {
  const names = [...new Set(placeholdersIn(text).map(({ line }) => line))];
  return names.flatMap((name) => {
    const place = Object.hasOwn(lines, name) ? (lines[name] as Line).region : undefined;
    if (place === undefined || place === region || !Object.hasOwn(regions, place)) return [];
    return [`has the line "${name}", which is for ${regions[place]} alone; move it to the reply for ${place}.`];
  });
}

/** The number comes first: nothing but a short lead-in stands before it; the reply to `quiet` names none. */
function inOrder(text: string, { lines }: HotlinesFile, { topic }: Passage): string[] {
  if (topic === 'quiet') return [];
  const first = placeholdersIn(text).find((placeholder) => placeholder.field !== 'word' && exists(placeholder, lines));
  if (!first) return ['gives no number; begin it with one, like {{national.call}}.'];
  const before = [
    ...new Intl.Segmenter('en', { granularity: 'word' }).segment(
      filled(text.slice(0, text.indexOf(first.written)), lines),
    ),
  ];
  const words = before.filter(({ isWordLike }) => isWordLike).length;
  return words < FIRST_WORDS
    ? []
    : [`has ${words} words before its first number; put a number among the first ${FIRST_WORDS} words.`];
}
