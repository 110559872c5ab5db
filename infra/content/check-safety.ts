import { fold } from '../../functions/text/fold';
import type { Kind } from '../../functions/text/kinds';
import { allOf } from './did-you-mean';
import { namesNobody, type Passage } from './passage';
import { filled, lineOf, type Placeholder, placeholdersIn } from './placeholders';
import type { ContentFiles, Line } from './schema';
import { kindOf, topicsOf } from './topics';

type LineKind = Line['kind'];

/** What a phone shows of a new text while it is locked. */
const LOCKED_SCREEN = 110;

/** A line that is law enforcement stands in the reply to a topic of its kind alone, and never first. */
export function inLawEnforcement(text: string, { kind }: Passage, { hotlines }: ContentFiles): string[] {
  const { lines } = hotlines;
  const allowed = topicsOf(hotlines).filter((topic) => kindOf(topic, hotlines) === 'law-enforcement');
  const numbers = placeholdersIn(text).filter(({ field }) => field !== 'word');
  const officers = numbers.filter((placeholder) => lineOf(placeholder, lines)?.kind === 'law-enforcement');
  if (kind !== 'law-enforcement')
    return [...new Set(officers.map(({ written }) => written))].map(
      (written) =>
        `has ${written}, which is law enforcement; take it out, for such a line belongs under ${allowed.length > 0 ? allOf(allowed) : 'a topic of kind law-enforcement'} alone.`,
    );
  return officers.length > 0 && numbers[0] === officers[0]
    ? [`begins with ${officers[0]?.written}, which is law enforcement; put ${example('hotline', lines)} before it.`]
    : [];
}

/** Kinds of topics whose reply may reach somebody in danger, and so says to call the emergency number; and to delete the thread. */
const IN_DANGER: readonly (Kind | undefined)[] = ['help', 'crisis', 'needs', 'law-enforcement'];
const READ_BY_OTHERS: readonly (Kind | undefined)[] = ['help', 'crisis', 'privacy'];
/** These are asked for by name; whatever else comes must not tell what this is to whoever sees the phone. */
const OPEN: readonly (Kind | undefined)[] = ['information', 'law-enforcement'];

/** The parts that a text must have. A crisis may hide behind any topic, so that only a reply of kind `quiet` is without the crisis line. */
export function inRequired(text: string, passage: Passage, { hotlines: { lines, fallback } }: ContentFiles): string[] {
  const { topic, kind, key, language } = passage;
  if (namesNobody(passage)) return [];
  const standsAlone = key === 'keyLine';
  const isHelp = standsAlone || topic === fallback;
  const kinds: LineKind[] = [
    ...(isHelp ? (['hotline'] as const) : []),
    'crisis',
    ...(standsAlone || IN_DANGER.includes(kind) ? (['emergency'] as const) : []),
  ];
  const numbers = placeholdersIn(text);
  const saysDelete = language.deleteThread.some((advice) => text.toLowerCase().includes(advice.toLowerCase()));
  const hotline = Object.values(lines).find(({ kind }) => kind === 'hotline');
  return [
    ...kinds
      .filter((kind) => hasKind(kind, lines) && !has(kind, numbers, lines))
      .map((kind) => `has no number of a line of kind ${kind}; add one, like ${example(kind, lines)}.`),
    ...(isHelp && hotline?.text && !has('hotline', numbers, lines, 'text')
      ? [`does not say how to text the hotline; add ${example('hotline', lines, 'text')}.`]
      : []),
    ...((standsAlone || READ_BY_OTHERS.includes(kind)) && !saysDelete
      ? [`does not say to delete the thread; add "${language.deleteThread[0]}", for somebody else may read it.`]
      : []),
  ];
}

function hasKind(kind: LineKind, lines: Record<string, Line>): boolean {
  return Object.values(lines).some((line) => line.kind === kind);
}

function has(kind: LineKind, numbers: readonly Placeholder[], lines: Record<string, Line>, field?: string): boolean {
  return numbers.some(
    (number) => lineOf(number, lines)?.kind === kind && (field ? number.field === field : number.field !== 'word'),
  );
}

function example(kind: LineKind, lines: Record<string, Line>, field = 'call'): string {
  return `{{${Object.keys(lines).find((name) => lines[name]?.kind === kind) ?? 'line'}.${field}}}`;
}

/** The first characters of a text show on a locked phone. */
export function inLockedScreen(text: string, { kind }: Passage, { hotlines, languages }: ContentFiles): string[] {
  if (OPEN.includes(kind)) return [];
  const shown = fold(seenOnLockedScreen(filled(text, hotlines.lines)));
  const hidden = Object.values(languages).flatMap((language) => language.hidden);
  const said = [...new Set(hidden)].filter((word) => fold(word).join('') && contains(shown, fold(word)));
  return said.length === 0
    ? []
    : [
        `says ${allOf(said.map((word) => `"${word}"`))} in its first ${LOCKED_SCREEN} characters, which a locked screen shows; say it later or in other words.`,
      ];
}

/** A word that is cut is seen all the same. */
function seenOnLockedScreen(text: string): string {
  return new RegExp(`^[^]{0,${LOCKED_SCREEN}}\\p{L}*`, 'u').exec(text)?.[0] ?? '';
}

function contains(words: readonly string[], phrase: readonly string[]): boolean {
  return ` ${words.join(' ')} `.includes(` ${phrase.join(' ')} `);
}

/** A reply of kind `quiet` may be read by the one whom somebody hides from. */
export function inQuiet(text: string, { kind }: Passage, { languages }: ContentFiles): string[] {
  if (kind !== 'quiet') return [];
  const hidden = Object.values(languages).flatMap((language) => language.hidden);
  const told = [
    ...placeholdersIn(text).map(({ written }) => written),
    ...(text.match(/(?<!\p{L})\p{Lu}{2,}(?!\p{L})|\d+/gu) ?? []),
    ...hidden.filter((word) => contains(fold(text), fold(word))),
  ];
  return told.length === 0
    ? []
    : [
        `has ${allOf([...new Set(told)])}; take it out, for this reply names no number, no word to text and no topic: the wrong person may read it.`,
      ];
}
