import { fold } from '../../functions/text/fold';
import { allOf } from './did-you-mean';
import { namesNobody, type Passage } from './passage';
import { filled, lineOf, type Placeholder, placeholdersIn } from './placeholders';
import type { ContentFiles, Line } from './schema';

type Kind = Line['kind'];

/** What a phone shows of a new text while it is locked. */
const LOCKED_SCREEN = 110;

/** A line that is law enforcement stands under `report` alone, and never first. */
export function inLawEnforcement(text: string, { topic }: Passage, { hotlines: { lines } }: ContentFiles): string[] {
  const numbers = placeholdersIn(text).filter(({ field }) => field !== 'word');
  const officers = numbers.filter((placeholder) => lineOf(placeholder, lines)?.kind === 'law-enforcement');
  if (topic !== 'report')
    return [...new Set(officers.map(({ written }) => written))].map(
      (written) => `has ${written}, which is law enforcement; take it out, for such a line belongs under report alone.`,
    );
  return officers.length > 0 && numbers[0] === officers[0]
    ? [`begins with ${officers[0]?.written}, which is law enforcement; put ${example('hotline', lines)} before it.`]
    : [];
}

/** Topics whose reply may reach somebody in danger, and so says to call the emergency number; and to delete the thread. */
const IN_DANGER = ['help', 'report', 'child', 'abuse', 'crisis', 'needs', 'emergency'];
const READ_BY_OTHERS = ['help', 'child', 'abuse', 'crisis', 'privacy'];

/** The parts that a text must have. A crisis may hide behind any topic, so that only `quiet` is without the crisis line. */
export function inRequired(text: string, passage: Passage, { hotlines: { lines } }: ContentFiles): string[] {
  const { topic, key, language } = passage;
  if (namesNobody(passage)) return [];
  const standsAlone = key === 'keyLine';
  const isHelp = standsAlone || topic === 'help';
  const kinds: Kind[] = [
    ...(isHelp ? (['hotline'] as const) : []),
    'crisis',
    ...(standsAlone || IN_DANGER.includes(topic ?? '') ? (['emergency'] as const) : []),
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
    ...((standsAlone || READ_BY_OTHERS.includes(topic ?? '')) && !saysDelete
      ? [`does not say to delete the thread; add "${language.deleteThread[0]}", for somebody else may read it.`]
      : []),
  ];
}

function hasKind(kind: Kind, lines: Record<string, Line>): boolean {
  return Object.values(lines).some((line) => line.kind === kind);
}

function has(kind: Kind, numbers: readonly Placeholder[], lines: Record<string, Line>, field?: string): boolean {
  return numbers.some(
    (number) => lineOf(number, lines)?.kind === kind && (field ? number.field === field : number.field !== 'word'),
  );
}

function example(kind: Kind, lines: Record<string, Line>, field = 'call'): string {
  return `{{${Object.keys(lines).find((name) => lines[name]?.kind === kind) ?? 'line'}.${field}}}`;
}

/** `info` and `report` are asked for by name; whatever else comes must not tell what this is to whoever sees the phone. */
export function inLockedScreen(text: string, { topic }: Passage, { hotlines, languages }: ContentFiles): string[] {
  if (topic === 'info' || topic === 'report') return [];
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

/** The reply to `quiet` may be read by the one whom somebody hides from. */
export function inQuiet(text: string, { topic }: Passage, { languages }: ContentFiles): string[] {
  if (topic !== 'quiet') return [];
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
