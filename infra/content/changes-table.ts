import { diffArrays } from 'diff';
import { colour } from '../terminal/colour';
import type { Io } from '../terminal/io';
import { wrap } from '../terminal/wrap';
import type { ChangeGroup } from './change-groups';
import { count, placeOf, shownValue } from './change-words';
import { type Changes, isUnchanged } from './changes';
import type { ListChange, ValueChange } from './differences';
import type { ReplyChange } from './reply-changes';

type Terminal = Pick<Io, 'columns' | 'hasColours'>;

/** Of each group of texts, so many are shown. */
const MAX_SHOWN = 5;

/** What an edit does, as a terminal shows it. */
export function changesTable(changes: Changes, terminal: Terminal): string {
  if (isUnchanged(changes)) return 'The content is the same: every text gets the reply that it got.';
  const { replies, lines, lists, others, weights } = changes;
  const parts: [title: string, lines: string[]][] = [
    ['Replies', replies.flatMap((one) => replyLines(one, terminal))],
    ['Numbers', lines.flatMap((one) => valueLines(one, terminal))],
    ['Words', lists.flatMap((one) => listLines(one, terminal))],
    ['Other', [...others.flatMap((one) => valueLines(one, terminal)), ...weightLines(weights)]],
    [`Of ${count(changes.tried, 'known text')}`, textLines(changes, terminal)],
  ];
  return parts
    .filter(([, body]) => body.length > 0)
    .map(([title, body]) => [colour(terminal, 'bold', title), '', ...body].join('\n'))
    .join('\n\n');
}

/** The lines of a reply that are not as they were. */
function replyLines({ language, key, before, after }: ReplyChange, terminal: Terminal): string[] {
  const size = after ? `${after.segments} ${after.segments === 1 ? 'segment' : 'segments'}` : 'taken out';
  const parts = diffArrays(before?.text.split('\n') ?? [], after?.text.split('\n') ?? []);
  const edited = parts.filter(({ added, removed }) => added || removed);
  return [
    `  ${language}, ${key} (${size})`,
    ...edited.flatMap(({ added, value }) => value.flatMap((line) => marked(added ? '+' : '-', line, terminal))),
  ];
}

function valueLines(change: ValueChange, terminal: Terminal): string[] {
  const sides = [
    ['-', change.before],
    ['+', change.after],
  ] as const;
  const shown = sides.filter(([, value]) => value !== undefined);
  return [
    ...indented(placeOf(change), terminal),
    ...shown.flatMap(([mark, value]) => marked(mark, shownValue(value), terminal)),
  ];
}

function listLines(change: ListChange, terminal: Terminal): string[] {
  const { added, removed } = change;
  return [
    ...indented(placeOf(change), terminal),
    ...(removed.length > 0 ? marked('-', removed.join(', '), terminal) : []),
    ...(added.length > 0 ? marked('+', added.join(', '), terminal) : []),
  ];
}

function weightLines(weights: Changes['weights']): string[] {
  return [...weights].map(([file, number]) => `  ${file}: ${count(number, 'weight')}`);
}

function textLines({ groups, tried, texts }: Changes, terminal: Terminal): string[] {
  if (tried === 0) return [];
  const reread = groups.filter(({ isReread }) => isReread);
  const reworded = texts.filter(({ isReread }) => !isReread).length;
  const lost = texts.filter(({ isLost }) => isLost).length;
  return [
    ...indented(rereadSentence(texts.length - reworded, lost), terminal),
    ...reread.flatMap((group) => groupLines(group, terminal)),
    ...(reworded > 0
      ? indented(`${count(reworded, 'text')} taken for the same as before, with other words in the reply.`, terminal)
      : []),
  ];
}

function rereadSentence(number: number, lost: number): string {
  if (number === 0) return 'None is taken for something else.';
  return `${count(number, 'text')} taken for something else${lost > 0 ? `, ${lost} of them wrongly as far as is known` : ''}:`;
}

function groupLines({ before, after, texts }: ChangeGroup, terminal: Terminal): string[] {
  const shown = texts.slice(0, MAX_SHOWN).flatMap(({ text, isLost }) => {
    const line = `${JSON.stringify(text)}${isLost ? ' (wrongly)' : ''}`;
    return wrap(line, terminal.columns - 6).map((one) => `      ${one}`);
  });
  const more = texts.length - MAX_SHOWN;
  return [`    ${before} → ${after}`, ...shown, ...(more > 0 ? [`      and ${more} more`] : [])];
}

function marked(mark: '-' | '+', text: string, terminal: Terminal): string[] {
  const format = mark === '-' ? 'red' : 'green';
  return wrap(text, terminal.columns - 6).map((line) => `    ${colour(terminal, format, `${mark} ${line}`)}`);
}

function indented(text: string, terminal: Terminal): string[] {
  return wrap(text, terminal.columns - 2).map((line) => `  ${line}`);
}
