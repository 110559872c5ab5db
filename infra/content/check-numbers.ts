import { didYouMean } from './did-you-mean';
import { besidePlaceholders, exists, FIELDS, type Placeholder, placeholdersIn } from './placeholders';
import type { ContentFiles, Line } from './schema';

/** What is wrong with a text's placeholders, as sentences that go on after its key. */
export function inPlaceholders(text: string, _: unknown, { hotlines: { lines } }: ContentFiles): string[] {
  const braces = besidePlaceholders(text).match(/\{+[^{}\n]*\}+|[{}]+/g) ?? [];
  return [
    ...placeholdersIn(text)
      .filter((placeholder) => !exists(placeholder, lines))
      .map((placeholder) => missing(placeholder, lines)),
    ...braces.map(
      (part) => `has ${part}, which no number is put into; write it like {{national.call}}, without spaces.`,
    ),
  ];
}

function missing({ written, line, field }: Placeholder, lines: Record<string, Line>): string {
  if (!FIELDS.includes(field)) return `says ${written}, but a line has no ${field}; ${didYouMean(field, FIELDS)}`;
  const names = Object.keys(lines);
  if (!names.includes(line))
    return `says ${written}, but hotlines.json has no line "${line}"; ${didYouMean(line, names)}`;
  return `says ${written}, but lines.${line} in hotlines.json has no ${field}; add it there or take ${written} out.`;
}

/** Three digits and more in a row, but for "200+"; in single steps ("9-1-1"); or a long number however it is spaced. */
const BARE_NUMBER = /\p{Nd}(?:[ ().-]{0,2}\p{Nd}){6,}|\p{Nd}{3,}(?![\p{Nd}+])|\p{Nd}(?:[ .-]\p{Nd}){2,}/gu;

/** A number that is written out where a placeholder should be. */
export function inNumbers(text: string, _: unknown, { hotlines: { lines } }: ContentFiles): string[] {
  return (besidePlaceholders(text).match(BARE_NUMBER) ?? []).map((number) => {
    const digits = number.replace(/\P{Nd}/gu, '').replace(/^1(?=\d{10}$)/, '');
    const reaches = (value: string | undefined) => value?.replace(/^\+1/, '') === digits;
    const line = Object.keys(lines).find((name) => reaches(lines[name]?.call) || reaches(lines[name]?.text?.to));
    const field = line && reaches(lines[line]?.call) ? 'call' : 'text';
    const instead = line ? `{{${line}.${field}}}` : 'a line in hotlines.json and its {{line.call}}';
    return `has the number ${number} written out; write ${instead} instead, so that it is kept right in one place.`;
  });
}
