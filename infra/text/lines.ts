import type { Readable } from 'node:stream';

/** The lines of a stream as they arrive; only a line feed ends a line, since a text may hold any other character. */
export async function* linesOf(input: Readable): AsyncGenerator<string[]> {
  let rest = '';
  for await (const chunk of input.setEncoding('utf8')) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    yield lines.map((line) => line.replace(/\r$/, ''));
  }
  if (rest) yield [rest];
}
