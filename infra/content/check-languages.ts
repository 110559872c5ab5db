import { allOf } from './did-you-mean';
import type { Passage } from './passage';
import { lineOf, type Placeholder, placeholdersIn } from './placeholders';
import type { ContentFiles, Line } from './schema';

/** Each number is answered in the language of the text that gives it, or the text says beside it in which one it is. */
export function inLanguages(
  text: string,
  { code, language }: Passage,
  { hotlines: { lines } }: ContentFiles,
): string[] {
  const numbers = placeholdersIn(text).filter(({ field }) => field === 'call' || field === 'text');
  const names = new Map(Object.entries(language.languageNames ?? {}));
  return numbers.flatMap((number, i) => {
    const line = lineOf(number, lines);
    if (!line || (line.kind === 'emergency' && number.field === 'call') || speaks(code, number, line)) return [];
    const spoken = answersIn(number, line);
    const said = beside(text, i).toLowerCase();
    const known = spoken.flatMap((other) => names.get(other) ?? []);
    if (known.some((name) => said.includes(name.toLowerCase()))) return [];
    const what = number.field === 'text' ? 'texts to it are answered' : 'it is answered';
    const how = known[0]
      ? `write "${known[0]}" behind it`
      : `add "languageNames": { "${spoken[0]}": "…" } to ${code}.json, the language's name in this one, and write that behind it`;
    return [`has ${number.written}, but ${what} in ${allOf(spoken)} alone; ${how}, or take it out.`];
  });
}

function speaks(code: string, number: Placeholder, line: Line): boolean {
  return answersIn(number, line).includes(code) || (number.field === 'call' && line.interpreters === true);
}

function answersIn({ field }: Placeholder, { languages, text }: Line): readonly string[] {
  return field === 'text' ? (text?.languages ?? languages) : languages;
}

/** What stands between a text's number, counted from none, and its next. */
function beside(text: string, number: number): string {
  return text.split(/\{\{\w+\.(?:call|text)\}\}/)[number + 1] ?? '';
}
