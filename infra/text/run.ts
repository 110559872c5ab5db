import { once } from 'node:events';
import { nearBy } from '../../functions/sms/near-by';
import { contentFolder } from '../content/folder';
import { keptContent } from '../content/kept-content';
import type { Command, Io } from '../terminal/io';
import { commandLine, parseArguments } from '../terminal/parse-arguments';
import { UserError } from '../terminal/user-error';
import { linesOf } from './lines';
import { type Reading, reader } from './reading';

const USAGE = commandLine('-s text', 'Shows the reply to a text, as a phone would.', [
  ['"help me pls"', 'the reply, and what the text means'],
  ['--json "help me pls"', 'one JSON object'],
  ['--json --stdin', 'one for each line of standard input'],
])
  .argument('[text...]', 'a text, in quotes')
  .option('--json', 'write for programs')
  .option('--stdin', 'with --json: read a text from each line of standard input');

/** `npm run text`: what a text gets, without a phone. */
export const run: Command = async (args, io) => {
  const { options, operands } = parseArguments(USAGE, args);
  const [text, ...more] = operands;
  if (more.length > 0) throw new UserError('That is more than one text: put quotes around the whole of it.');
  if (options.stdin) {
    if (!options.json) throw new UserError('--stdin goes with --json, which writes an object for each line.');
    if (text !== undefined) throw new UserError('With --stdin the texts come from standard input: leave the text out.');
    await answerLines(readerHere(io), io);
    return 0;
  }
  if (text === undefined) throw new UserError('There is no text: add one in quotes, such as "help me pls".');
  const reading = readerHere(io)(text);
  io.out.write(options.json ? `${JSON.stringify(reading)}\n` : shown(reading));
  return 0;
};

async function answerLines(read: (text: string) => Reading, io: Io): Promise<void> {
  for await (const lines of linesOf(io.in)) {
    const isTaken = io.out.write(lines.map((line) => `${JSON.stringify(read(line))}\n`).join(''));
    if (!isTaken) await once(io.out, 'drain');
  }
}

function shown({ reply, topic, language, region, why, encoding, characters, segments }: Reading): string {
  const size = [encoding, `${characters} characters`, `${segments} ${segments === 1 ? 'segment' : 'segments'}`];
  const facts = [topic, language, region || 'no region', ...size].join(' · ');
  return `${reply || '(we send nothing)'}\n${facts}\n${why}\n`;
}

function readerHere({ env, now }: Io): (text: string) => Reading {
  const { content, services } = keptContent(contentFolder(env));
  return reader(
    content,
    nearBy(content, () => services, now()),
  );
}
