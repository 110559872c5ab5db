import type { Content } from './content';
import { endOfGlob, isGlob } from './glob';
import { isAscii } from './plain';

type Marks = Content['marks'];

const SPACES = /\s+/;
const OTHER_THAN_ONE_SPACE = /[^\S ]\s*|\s{2,}/g;
const PUNCTUATION = /[,.!]+$/;

/** Whether a plain text has the whole form of an automatic one: a reaction that quotes, an auto-reply, a calendar's answer. */
export function isFromMachine(text: string, { machine, headers }: Marks): boolean {
  if (headers.some((header) => text.startsWith(header))) return true;
  const form = (
    isAscii(text) ? text : text.replace(/(?:\p{So}|\p{Extended_Pictographic}|\p{Regional_Indicator})+/gu, '☺')
  )
    .replaceAll(OTHER_THAN_ONE_SPACE, ' ')
    .trim();
  const first = form[0];
  return machine.some((glob) => (glob[0] === first || glob[0] === '*') && isGlob(glob, form));
}

/**
 * What a text says besides the mark that makes it a machine's: after a header that people also write ("read:"), or
 * outside of the quotations of what is more than one. Nothing, if the mark is only a machine's.
 */
export function besideMark(text: string, { headers }: Marks): string {
  const header = headers.find((one) => text.startsWith(one));
  if (header !== undefined) return text.slice(header.length);
  const parts = text.split('"');
  return parts.length > 3 ? parts.filter((_, i) => i % 2 === 0).join(' ') : '';
}

/** A plain text without what phones and mail programs put before and after it, and without the links in it. */
export function withoutMarks(text: string, marks: Marks): string {
  const lines = withoutBefore(text, marks).split('\n');
  const first = lines.findIndex((line) => line.trim() !== '');
  const end = lines.findIndex((line, i) => i > first && isAfter(line, marks));
  return (end === -1 ? lines : lines.slice(0, end)).map((line) => withoutLinks(withoutMark(line, marks))).join('\n');
}

function withoutBefore(text: string, { before }: Marks): string {
  let rest = text.trimStart();
  for (;;) {
    const ends = before.map((mark) => endOfGlob(mark, rest)).filter((end) => rest.slice(end).trim() !== '');
    const end = Math.max(0, ...ends);
    if (end === 0) return rest;
    rest = rest.slice(end).trimStart();
  }
}

/** Whether the text is over at a line; it is not if somebody goes on behind the mark of his phone. */
function isAfter(line: string, marks: Marks): boolean {
  const begins = marks.after.some((mark) => line.trimStart().startsWith(mark));
  return begins && (markIn(line, marks) === undefined || withoutMark(line, marks).trim() === '');
}

/** A line without the mark of a phone in it, and without the words behind it that name the phone: "sent from my galaxy s21". */
function withoutMark(line: string, marks: Marks): string {
  const found = markIn(line, marks);
  if (found === undefined) return line;
  const words = line
    .slice(found.at + found.mark.length)
    .trim()
    .split(SPACES);
  const names = new Set(marks.within.flatMap((mark) => mark.split(' ')).filter((word) => word.length > 3));
  const isName = (word: string) => /\d/.test(word) || names.has(word.replace(PUNCTUATION, '')) || word === ',';
  const next = words.findIndex((word) => !isName(word));
  return `${line.slice(0, found.at)} ${next === -1 ? '' : words.slice(next).join(' ')}`;
}

/** The first mark of a phone, and the longest that begins there. */
function markIn(line: string, { within }: Marks): { mark: string; at: number } | undefined {
  const found = within.map((mark) => ({ mark, at: line.indexOf(mark) })).filter(({ at }) => at !== -1);
  return found.sort((one, other) => one.at - other.at || other.mark.length - one.mark.length)[0];
}

/** A place is never read out of a link. */
function withoutLinks(line: string): string {
  if (!line.includes('://') && !line.includes('www.')) return line;
  const words = line.split(' ');
  return words.filter((word) => !word.includes('://') && !word.includes('www.')).join(' ');
}
