import { once } from 'node:events';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { answer } from '../../functions/sms/answer';
import { reserved } from '../../functions/sms/reserved';
import type { Content } from '../../functions/text/content';
import { loadContent } from '../../functions/text/load';
import { type Segments, segments } from '../../functions/text/segments';
import { understand } from '../../functions/text/understand';
import { compile } from '../content/compile';
import { readContentFiles } from '../content/read-folder';

const USAGE = `npm run -s text -- "help me pls"           the reply, as the phone would show it
npm run -s text -- --json "help me pls"    one JSON object
npm run -s text -- --json --stdin          one text a line in, one JSON object a line out`;

/** There are few replies and many texts. */
const measured = new Map<string, Segments>();

function measure(reply: string): Segments {
  const known = measured.get(reply) ?? segments(reply);
  measured.set(reply, known);
  return known;
}

/** What one text gets, without a phone; the reply is empty for a word that the carriers act on themselves. */
function reading(text: string, content: Content) {
  const word = reserved(text);
  const { topic, region = '', ...meaning } = understand(text, content);
  const reply = word ? '' : answer({ ...meaning, topic, ...(region && { region }) }, content);
  return { text, topic: word ?? topic, language: meaning.language, region, reply, ...measure(reply) };
}

async function readLines(content: Content): Promise<void> {
  for await (const lines of linesOfStdin()) {
    const written = process.stdout.write(lines.map((line) => `${JSON.stringify(reading(line, content))}\n`).join(''));
    if (!written) await once(process.stdout, 'drain');
  }
}

/** The lines of standard input as they arrive; only a line feed ends a line, since a text may hold any other character. */
async function* linesOfStdin(): AsyncGenerator<string[]> {
  let rest = '';
  for await (const chunk of process.stdin.setEncoding('utf8')) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    yield lines.map((line) => line.replace(/\r$/, ''));
  }
  if (rest) yield [rest];
}

/** Content that is being edited may have any mistake, and no place where to say which. */
function contentHere(): Content {
  const files = readContentFiles(join(__dirname, '../../functions/content'));
  try {
    return loadContent(compile(files));
  } catch {
    throw new Error('The content has mistakes: npm run content says which.');
  }
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { json: { type: 'boolean' }, stdin: { type: 'boolean' }, help: { type: 'boolean' } },
    allowPositionals: true,
  });
  const [text, ...more] = positionals;
  if (values.help || more.length > 0 || (values.stdin ? !values.json || text !== undefined : text === undefined))
    throw new Error(USAGE);
  const content = contentHere();
  if (text === undefined) return readLines(content);
  const { reply, topic, language, region, encoding, characters, segments } = reading(text, content);
  if (values.json)
    return console.log(JSON.stringify({ text, topic, language, region, reply, encoding, characters, segments }));
  const plural = segments === 1 ? '' : 's';
  console.log(reply || '(nothing is sent: the carriers act on this word themselves)');
  console.log(
    [topic, language, region || 'no region', encoding, `${characters} characters`, `${segments} segment${plural}`].join(
      ' · ',
    ),
  );
}

process.stdout.on('error', () => process.exit(0)); // Whoever reads has enough, as `head` has.
main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
