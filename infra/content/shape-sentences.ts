import type { z } from 'zod';
import { didYouMean, oneOf } from './did-you-mean';

type Issue = z.core.$ZodRawIssue;

/** The sentence for a value that is missing, of another kind, or of this kind but not written as it must be. */
export function expected(kind: string, written = kind): (issue: Issue) => string {
  return ({ path, code, input }) => {
    if (code === 'invalid_key') return `${place(path)} has a name that the program itself uses; choose another one.`;
    if (input === undefined) return `${place(path)} is missing; add it as ${kind}.`;
    if (code === 'invalid_type') return `${place(path)} is ${kindOf(input)}; write it as ${kind}.`;
    return `${place(path)} is ${isEmpty(input) ? 'empty' : JSON.stringify(input)}; write ${written}.`;
  };
}

/** The sentence for a word that is not among these. */
export function expectedOneOf(words: readonly string[]): (issue: Issue) => string {
  return ({ path, input }) =>
    input === undefined
      ? `${place(path)} is missing; add it as ${oneOf(words)}.`
      : `${place(path)} is ${JSON.stringify(input)}; ${didYouMean(typeof input === 'string' ? input : '', words)}`;
}

/** The sentence for what is not a group of keys and, one on each line, for its keys that are not among these. */
export function expectedKeys(keys: readonly string[]): (issue: Issue) => string {
  return (issue) => {
    if (issue.code !== 'unrecognized_keys') return expected('a group of keys in { }')(issue);
    const free = keys.filter((key) => !key.startsWith('$') && !Object.hasOwn(issue.input as object, key));
    return issue.keys
      .map((key) => `${place([...(issue.path ?? []), key])} does not belong here; ${didYouMean(key, free)}`)
      .join('\n');
  };
}

function isEmpty(value: unknown): boolean {
  return value === '' || (Array.isArray(value) && value.length === 0);
}

const KINDS: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  object: 'a group of keys',
};

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'a list' : (KINDS[typeof value] ?? typeof value);
}

/** `replies.help`; `item 4 of words.help.alone`, counting from one. */
function place(path: readonly PropertyKey[] = []): string {
  const last = path.at(-1);
  if (last === undefined) return 'The file';
  if (typeof last === 'number') return `item ${last + 1} of ${place(path.slice(0, -1))}`;
  const key = String(last).replaceAll('\n', ' ');
  return path.length > 1 ? `${place(path.slice(0, -1))}.${key}` : key;
}
