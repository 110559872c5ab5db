import { loadContent } from '../../functions/text/load';
import { segments } from '../../functions/text/segments';
import { compile } from '../content/compile';
import { contentFolder } from '../content/folder';
import { readContentFiles } from '../content/read-folder';
import { settingsFor } from '../settings';
import type { Command } from '../terminal/io';
import { commandLine, parseArguments, STAGE } from '../terminal/parse-arguments';
import { wrap } from '../terminal/wrap';
import { assumptions, itemLines, type Line, memoryLines, TEXTS, wayLines } from './lines';
import { staleSince } from './prices';
import times from './times.json';

const USAGE = commandLine('cost', 'Shows what a month costs, item by item, at list prices.', [
  ['', 'by the settings of prod'],
  ['--stage dev', 'by those of another stage'],
]).option(...STAGE);

/** `npm run cost`: $ a month by the number of texts; it asks nobody and reads no bill. */
export const run: Command = async (args, io) => {
  const { stage } = parseArguments(USAGE, args).options;
  const content = loadContent(compile(readContentFiles(contentFolder(io.env))));
  const help = content.replies.get(`${content.main} ${content.fallback}`) ?? '';
  const here = { times, settings: settingsFor(stage), segments: segments(help).segments };
  const texts = TEXTS.map((each) => each.toLocaleString('en-US'));
  const tables = [
    `Dollars a month by the number of texts, without / with AWS's free tier where that differs:\n${table(['', ...texts], itemLines(here))}`,
    `Beside other ways, Twilio's part in it and without the free tier:\n${table(['', ...texts], wayLines(here))}`,
    `By the memory of what a person waits for, and how long that takes, AWS alone without / with its free tier:\n${table(['', 'cold', 'warm', ...texts], memoryLines(here))}`,
  ];
  const remarks = [...assumptions(here), ...remindersOf(io.now())].flatMap((sentence) => wrap(sentence, io.columns));
  io.out.write(`${tables.join('\n\n')}\n\n${remarks.join('\n')}\n`);
  return 0;
};

function remindersOf(now: Date): string[] {
  const since = staleSince(now);
  if (since === undefined) return [];
  return [
    `Prices change: the oldest here was read on ${since}, more than a year ago. Read them again at their sources, and write price and day into infra/cost/prices.json.`,
  ];
}

/** The first column to the left, the others to the right. */
function table(head: readonly string[], lines: readonly Line[]): string {
  const all = [head, ...lines];
  const widths = head.map((_, i) => Math.max(...all.map((line) => line[i]?.length ?? 0)));
  const cell = (text: string, i: number) => (i === 0 ? text.padEnd(widths[i] ?? 0) : text.padStart(widths[i] ?? 0));
  return all.map((line) => line.map(cell).join('  ').trimEnd()).join('\n');
}
