import type { z } from 'zod';
import { furtherFile } from './further-file';
import { hotlinesFile } from './hotlines-file';
import { languageFile } from './language-file';
import { error, type FileName, type Problem } from './problem';
import type { ContentFiles } from './schema';
import { servicesFile } from './services-file';

/** What is known of the files once their shape is checked; `sound` holds only files that can be read on. */
export interface Shape {
  problems: Problem[];
  /** Every language that has a file, whatever is in it. */
  codes: string[];
  /** Undefined if hotlines.json or every language file is misshapen. */
  sound: ContentFiles | undefined;
}

const LANGUAGE_CODE = /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/;

/** Whether each file has the keys it needs, no others, and values of the right kind. */
export function checkShape(files: unknown): Shape {
  const { hotlines, languages, ...others } = group(files);
  const hotlineProblems = misshapen('hotlines.json', hotlines, hotlinesFile);
  const further = optional('further', 'further-languages.json', others, furtherFile);
  const services = optional('services', 'services.json', others, servicesFile);
  const entries = Object.entries(group(languages)).map(([code, file]) => ({
    code,
    file,
    problems: ofLanguage(code, file),
  }));
  const sound = entries.filter(({ problems }) => problems.length === 0).map(({ code, file }) => [code, file]);
  return {
    problems: [
      ...hotlineProblems,
      ...further.problems,
      ...services.problems,
      ...entries.flatMap(({ problems }) => problems),
    ],
    codes: entries.map(({ code }) => code),
    sound:
      hotlineProblems.length === 0 && sound.length > 0
        ? ({ hotlines, languages: Object.fromEntries(sound), ...further.sound, ...services.sound } as ContentFiles)
        : undefined,
  };
}

/** A file that need not be there. */
function optional(key: string, file: FileName, files: Record<string, unknown>, schema: z.ZodType) {
  const problems = key in files ? misshapen(file, files[key], schema) : [];
  return { problems, sound: key in files && problems.length === 0 ? { [key]: files[key] } : {} };
}

function ofLanguage(code: string, file: unknown): Problem[] {
  const name: FileName = `${code}.json`;
  if (LANGUAGE_CODE.test(code)) return misshapen(name, file, languageFile);
  return [
    error(
      name,
      `"${code}" is not a language code; name a language's file like es.json, and keep other files out of here.`,
    ),
  ];
}

function misshapen(file: FileName, value: unknown, schema: z.ZodType): Problem[] {
  if (value === undefined) return [error(file, 'The file is missing; put it back.')];
  const isSkippedByZod = JSON.stringify(value).includes('"__proto__":');
  if (isSkippedByZod)
    return [error(file, 'The file has a key "__proto__", which the program itself uses; choose another one.')];
  const issues = schema.safeParse(value).error?.issues ?? [];
  return issues.flatMap(({ message }) => message.split('\n')).map((sentence) => error(file, sentence));
}

function group(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
