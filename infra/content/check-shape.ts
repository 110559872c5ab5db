import { z } from 'zod';
import { didYouMean } from './did-you-mean';
import { error, type FileName, type Problem } from './problem';
import { type ContentFiles, hotlinesFile, languageFile } from './schema';

/** What is known of the files once their shape is checked; `sound` holds only files that can be read on. */
export interface Shape {
  problems: Problem[];
  /** Every language that has a file, whatever is in it. */
  codes: string[];
  /** Undefined where hotlines.json or every language file is misshapen. */
  sound: ContentFiles | undefined;
}

const LANGUAGE_CODE = /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/;

/** Whether each file has the keys it needs, no others, and values of the right kind. */
export function checkShape(files: unknown): Shape {
  const { hotlines, languages } = group(files);
  const hotlineProblems = misshapen('hotlines.json', hotlines, hotlinesFile);
  const entries = Object.entries(group(languages)).map(([code, file]) => ({
    code,
    file,
    problems: ofLanguage(code, file),
  }));
  const sound = entries.filter(({ problems }) => problems.length === 0).map(({ code, file }) => [code, file]);
  return {
    problems: [...hotlineProblems, ...entries.flatMap(({ problems }) => problems)],
    codes: entries.map(({ code }) => code),
    sound:
      hotlineProblems.length === 0 && sound.length > 0
        ? ({ hotlines, languages: Object.fromEntries(sound) } as ContentFiles)
        : undefined,
  };
}

function ofLanguage(code: string, file: unknown): Problem[] {
  const name: FileName = `${code}.json`;
  if (LANGUAGE_CODE.test(code)) return misshapen(name, file, languageFile);
  return [
    error(
      name,
      `"${code}" is no language code; name a language's file like es.json, and keep other files out of here.`,
    ),
  ];
}

function misshapen(file: FileName, value: unknown, schema: z.ZodType): Problem[] {
  if (value === undefined) return [error(file, 'The file is missing; put it back.')];
  const issues = schema.safeParse(value).error?.issues ?? [];
  return issues.flatMap((issue) => sentences(issue, value, schema)).map((sentence) => error(file, sentence));
}

type Path = readonly PropertyKey[];
type Issue = z.core.$ZodIssue;

function sentences(issue: Issue, file: unknown, schema: z.ZodType): string[] {
  const { path } = issue;
  const value = path.reduce<unknown>((at, key) => group(at)[key], file);
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(path, schema).filter((key) => !Object.hasOwn(group(value), key));
    return issue.keys.map((key) => `${place([...path, key])} is no key that belongs here; ${didYouMean(key, known)}`);
  }
  const expected = EXPECTED[issue.code === 'invalid_type' ? issue.expected : ''] ?? 'something else';
  if (value === undefined) return [`${place(path)} is missing; add it as ${expected}.`];
  if (issue.code === 'invalid_type') return [`${place(path)} is ${kindOf(value)}; write it as ${expected}.`];
  if (issue.code === 'invalid_value')
    return [
      `${place(path)} is ${quoted(value)}; ${didYouMean(typeof value === 'string' ? value : '', issue.values.map(String))}`,
    ];
  if (issue.code === 'invalid_format' && path[0] === 'sounds')
    return [`${place(path)} is ${quoted(value)}; write letters, without spaces.`];
  if (issue.code === 'invalid_format')
    return [`${place(path)} is ${quoted(value)}; write ${FORMATS[issue.format] ?? issue.format}.`];
  if (Array.isArray(value) && path[0] === 'sounds')
    return [`${place(path)} must hold two texts, ["written", "heard"]; add or take out one.`];
  if (issue.code === 'too_small')
    return [`${place(path)} is empty; write ${Array.isArray(value) ? 'at least one text into it' : 'its text'}.`];
  return [`${place(path)} is not right (${issue.message}); compare it with the other files.`];
}

const EXPECTED: Record<string, string> = {
  string: 'a text in quotes',
  boolean: 'true or false, without quotes',
  array: 'a list in [ ]',
  tuple: 'a list of two texts, ["written", "heard"]',
  object: 'a group of keys in { }',
  record: 'a group of keys in { }',
};

const FORMATS: Record<string, string> = {
  url: 'the whole address of a web page, like https://www.example.org',
  date: 'a day that exists, as year-month-day, like 2026-11-22',
};

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  const kinds: Record<string, string> = {
    string: 'a text',
    number: 'a number',
    boolean: 'true or false',
    object: 'a group of keys',
  };
  return kinds[typeof value] ?? typeof value;
}

function quoted(value: unknown): string {
  return JSON.stringify(value);
}

/** `replies.help`; `item 4 of words.help.alone`, counting from one. */
function place(path: Path): string {
  const last = path.at(-1);
  if (last === undefined) return 'The file';
  if (typeof last === 'number') return `item ${last + 1} of ${place(path.slice(0, -1))}`;
  return path.length > 1 ? `${place(path.slice(0, -1))}.${String(last)}` : String(last);
}

interface JsonSchema {
  properties?: Record<string, JsonSchema>;
  additionalProperties?: JsonSchema;
  items?: JsonSchema;
}

function keysAt(path: Path, schema: z.ZodType): string[] {
  const inside = path.reduce<JsonSchema | undefined>(
    (at, key) => (typeof key === 'number' ? at?.items : (at?.properties?.[String(key)] ?? at?.additionalProperties)),
    z.toJSONSchema(schema) as JsonSchema,
  );
  return Object.keys(inside?.properties ?? {});
}

function group(value: unknown): Record<PropertyKey, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>) : {};
}
