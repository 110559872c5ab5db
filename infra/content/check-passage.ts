import { segments } from '../../functions/text/segments';
import { inLanguages } from './check-languages';
import { inNumbers, inPlaceholders } from './check-numbers';
import { inLawEnforcement, inLockedScreen, inQuiet, inRequired } from './check-safety';
import { allOf } from './did-you-mean';
import { maxSegments, namesNobody, type Passage, type PassageRule } from './passage';
import { besidePlaceholders, exists, filled, placeholdersIn } from './placeholders';
import { error, type Problem } from './problem';
import type { ContentFiles, Line } from './schema';
import { charactersOver, hintsFor, needsUcs2, unsendable } from './writing';

const FIRST_WORDS = 12;

const RULES: readonly PassageRule[] = [
  inPlaceholders,
  inNumbers,
  inCharacters,
  inLength,
  inLawEnforcement,
  inRequired,
  inRegion,
  inOrder,
  inLockedScreen,
  inLanguages,
  inQuiet,
];

/** The rules for one text that is sent. */
export function checkPassage(passage: Passage, files: ContentFiles): Problem[] {
  const text = passage.lines.join('\n');
  const said = text.trim() ? RULES.flatMap((rule) => rule(text, passage, files)) : ['is empty; write its text.'];
  return said.map((sentence) => error(passage.file, `${passage.key} ${sentence}`));
}

function inCharacters(text: string, passage: Passage, { hotlines: { lines } }: ContentFiles): string[] {
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
function inLength(text: string, passage: Passage, { hotlines: { lines } }: ContentFiles): string[] {
  const forced = needsUcs2(besidePlaceholders(text))
    ? []
    : hintsFor(filled(text, lines)).map(({ character }) => character);
  const said = [...filled(text, lines)].map((character) => (forced.includes(character) ? 'x' : character)).join('');
  const most = maxSegments(passage);
  const over = charactersOver(said, most);
  if (over === 0) return [];
  const limit = most === 1 ? 'it may take one' : 'two are the most';
  const then = forced.length > 0 ? ' even without that' : '';
  return [
    `takes ${segments(said).segments} segments${then}, and ${limit}; shorten it by ${over} ${over === 1 ? 'character' : 'characters'}.`,
  ];
}

function inRegion(text: string, { region }: Passage, { hotlines: { lines, regions } }: ContentFiles): string[] {
  const names = [...new Set(placeholdersIn(text).map(({ line }) => line))];
  return names.flatMap((name) => {
    const place = Object.hasOwn(lines, name) ? (lines[name] as Line).region : undefined;
    if (place === undefined || place === region || !Object.hasOwn(regions, place)) return [];
    return [`has the line "${name}", which is for ${regions[place]} alone; move it to the reply for ${place}.`];
  });
}

/** The number comes first: nothing but a short lead-in stands before it. */
function inOrder(text: string, passage: Passage, { hotlines: { lines } }: ContentFiles): string[] {
  if (namesNobody(passage)) return [];
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
