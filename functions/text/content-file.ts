import type { Compiled } from './compiled';
import { inAscii } from './table';

/** What is looked up or parsed only by texts that need it, in all languages and in each. */
const PARTS: ReadonlySet<string> = new Set([
  'terms',
  'patterns',
  'meanings',
  'tells',
  'together',
  'misspeltTogether',
  'further',
  'known',
  'sounded',
  'misspelt',
  'weights',
]);

/** Where a part stands behind the first line. */
type Span = [from: number, to: number];

/** Compiled content as a file: the first line is JSON, and has in place of each part where it stands behind it. So a start parses only that line. */
export function contentFile(compiled: Compiled): string {
  let parts = '';
  const spanOf = (part: string): Span => {
    parts += part;
    return [parts.length - part.length, parts.length];
  };
  const inLine = JSON.stringify(compiled, (key, value) => (PARTS.has(key) ? spanOf(value) : value));
  return `${inAscii(`{"length":${parts.length},"compiled":${inLine}}`)}\n${parts}`;
}

/** Reads such a file, whose parts stay where they are until they are needed; throws if it is not whole. */
export function compiledIn(file: string): Compiled {
  const begin = file.indexOf('\n') + 1;
  const { length, compiled } = JSON.parse(file.slice(0, begin));
  if (file.length !== begin + length) throw new Error('The content is not whole.');
  const withParts = (one: Record<string, unknown>) =>
    Object.fromEntries(
      Object.entries(one).map(([key, value]) => {
        if (!PARTS.has(key)) return [key, value];
        const [from, to] = value as Span;
        return [key, file.slice(begin + from, begin + to)];
      }),
    );
  return { ...withParts(compiled), languages: compiled.languages.map(withParts) } as unknown as Compiled;
}
