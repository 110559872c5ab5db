import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { compile } from '../content/compile';
import type { Content } from '../content/content';
import { loadContent } from '../content/load';
import { readContentFiles } from '../edges/content';
import { answer } from '../sms/answer';
import { reserved } from '../sms/reserved';
import { segments } from '../sms/segments';
import { understand } from '../sms/understand';

const USAGE =
  'Usage: npm run -s text -- "help me pls"   (--json for one JSON object, --json --stdin for one text a line)';

/** What one text would get, without a phone: nothing is sent for a word that the carriers answer themselves. */
function reading(text: string, content: Content) {
  const word = reserved(text);
  const meaning = understand(text, content);
  const reply = word ? '' : answer(meaning, content);
  const { topic, language, region } = meaning;
  return { text, topic: word ?? topic, language, region: region ?? '', reply, ...segments(reply) };
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { json: { type: 'boolean' }, stdin: { type: 'boolean' } },
    allowPositionals: true,
  });
  const content = loadContent(compile(readContentFiles('functions/content')));
  if (values.stdin) {
    if (!values.json || positionals.length > 0) throw new Error(USAGE);
    for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
      process.stdout.write(`${JSON.stringify(reading(line, content))}\n`);
    }
    return;
  }
  if (positionals.length !== 1) throw new Error(USAGE);
  const { reply, ...rest } = reading(positionals[0] as string, content);
  console.log(values.json ? JSON.stringify({ ...rest, reply }) : `${reply}\n${Object.values(rest).join(' · ')}`);
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
