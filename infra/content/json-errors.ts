import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';

const MAX_ERRORS = 5;

const COMMENT = 'JSON has no comments; take this one out.';
const ESCAPE = 'a backslash in this text begins nothing that JSON knows; take it out.';
const OTHER_BRACKET = 'this closes another bracket than the one that is open; close that one first.';
const NUMBER = 'this number is not complete; write all of it.';
const SENTENCES: Record<string, string> = {
  InvalidSymbol: 'this does not stand in straight double quotes; put them around it.',
  InvalidNumberFormat: NUMBER,
  PropertyNameExpected: 'a key in double quotes is missing; write it, or take out the comma before.',
  ValueExpected: 'a value is missing; write it, or take out the comma or the key before.',
  ColonExpected: 'a colon is missing between a key and its value; add it.',
  CommaExpected: 'a comma is missing before this; add it.',
  CloseBraceExpected: 'a } is missing; add it at the end of its group of keys.',
  CloseBracketExpected: 'a ] is missing; add it at the end of its list.',
  EndOfFileExpected: 'the file ends before this; take this out, or a bracket too many before it.',
  InvalidCommentToken: COMMENT,
  UnexpectedEndOfComment: COMMENT,
  UnexpectedEndOfString: 'the text that begins here has no quote at its end; add it on the same line.',
  UnexpectedEndOfNumber: NUMBER,
  InvalidUnicode: ESCAPE,
  InvalidEscapeCharacter: ESCAPE,
  InvalidCharacter: 'this text has a tab or another control character in it; write a space instead.',
};

/** What keeps a text from being JSON: a sentence for the first slip on each line, and of those the first few. */
export function jsonErrors(text: string): string[] {
  const errors: ParseError[] = [];
  parseTree(text, errors, { disallowComments: true });
  return errors
    .filter(({ offset }, i) => i === 0 || text.slice(errors[i - 1]?.offset, offset).includes('\n'))
    .slice(0, MAX_ERRORS)
    .map(({ error, offset }) => {
      const code = printParseErrorCode(error);
      const isBracket = code === 'CommaExpected' && /[\]}]/.test(text.charAt(offset));
      return `${placeOf(offset, text)}: ${isBracket ? OTHER_BRACKET : SENTENCES[code]}`;
    });
}

/** Keys that stand twice in one group, of which JSON would silently keep the last alone; `value` is the text's, which tells sooner if there are none. */
export function repeatedKeys(text: string, value: unknown): string[] {
  if (keysIn(value) === (text.match(KEY) ?? []).filter((string) => string.endsWith(':')).length) return [];
  const tree = parseTree(text);
  return tree ? repeatedIn(tree, text) : [];
}

/** A string, with its colon if it is a key. */
const KEY = /"[^"\\]*(?:\\.[^"\\]*)*"(?:\s*:)?/g;

function keysIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const own = Array.isArray(value) ? 0 : Object.keys(value).length;
  return Object.values(value).reduce((sum: number, inner) => sum + keysIn(inner), own);
}

function repeatedIn({ type, children = [] }: Node, text: string): string[] {
  const keys = type === 'object' ? children.flatMap(({ children: [key] = [] }) => key ?? []) : [];
  const first = new Map([...keys].reverse().map((key) => [key.value, key]));
  const repeated = keys.filter((key) => first.get(key.value) !== key);
  return [
    ...repeated.map(
      (key) =>
        `${placeOf(key.offset, text)}: ${JSON.stringify(key.value)} stands here a second time after line ${lineOf(first.get(key.value)?.offset ?? 0, text)}; put the two together.`,
    ),
    ...children.flatMap((child) => repeatedIn(child, text)),
  ];
}

function placeOf(offset: number, text: string): string {
  return `Line ${lineOf(offset, text)}, column ${offset - text.lastIndexOf('\n', offset - 1)}`;
}

function lineOf(offset: number, text: string): number {
  return text.slice(0, offset).split('\n').length;
}
