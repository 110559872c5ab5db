import { join, relative, resolve } from 'node:path';
import type { Command, Io } from '../terminal/io';
import { commandLine, parseArguments } from '../terminal/parse-arguments';
import { writeFile } from '../terminal/write-file';
import { changesSince } from './changes-since';
import { changesTable } from './changes-table';
import { checkFolder, type Problem } from './check';
import { checkShape } from './check-shape';
import { contentTable } from './content-table';
import { contentFolder } from './folder';
import { handOverPage } from './hand-over-page';
import { namesIn, schemaFiles } from './json-schema';
import { readContentFolder } from './read-folder';
import { reviewPage } from './review-page';

const [PAGE, CHANGES_PAGE] = ['content.html', 'changes.html'];

const USAGE = commandLine('content', 'Shows what the content says, what it costs, and every mistake in it.', [
  ['', 'in this terminal'],
  ['--html', `also as a page to send on, ${PAGE}`],
  ['--changes', 'what changed, and what texts it changes'],
  ['--changes --html', `also as a page, ${CHANGES_PAGE}`],
])
  .option('--html [file]', 'also write a page')
  .option('--changes [commit]', 'what changed since a commit of git, the last unless named')
  .option('--schema', 'write the JSON Schemas that editors check the files by, and nothing else');

/** `npm run content`; a page is written into the folder of the project. The exit code is 1 if the content has an error. */
export function runIn(project: string): Command {
  return async (args, io) => {
    const folder = contentFolder(io.env);
    const { html, schema, changes } = parseArguments(USAGE, args).options;
    const page: Page = (usual, text) => {
      if (html === undefined) return;
      const name = html === true || html === '' ? usual : html;
      writeFile(resolve(project, name), text());
      io.out.write(`${name} is written: open it in a browser, or send it to a reviewer.\n`);
    };
    if (schema)
      for (const [name, text] of Object.entries(schemaFiles(namesIn(readContentFolder(folder)))))
        writeFile(join(folder, name), text);
    else if (changes !== undefined) showChanges(changes === true ? 'HEAD' : changes, folder, page, io);
    else return showContent(folder, relative(project, folder), page, io);
    return 0;
  };
}

/** Writes a page, if one was asked for, to the file that was named, or to its usual one. */
type Page = (usual: string, text: () => string) => void;

function showChanges(commit: string, folder: string, page: Page, io: Io): void {
  const today = io.now();
  const changes = changesSince(commit, folder, today);
  io.out.write(`${changesTable(changes, io)}\n`);
  page(CHANGES_PAGE, () => handOverPage(changes, today));
}

function showContent(folder: string, name: string, page: Page, io: Io): number {
  const today = io.now();
  const read = readContentFolder(folder);
  const problems = checkFolder(read, today);
  const { sound } = checkShape(read.files);
  io.out.write(`${contentTable(sound, problems, today, io)}\n\n`);
  page(PAGE, () => reviewPage(sound, problems, today));
  io.out.write(`${next(problems, name)}\n`);
  return problems.some(({ severity }) => severity === 'error') ? 1 : 0;
}

/** What was found and, on a last line, what to do next. */
function next(problems: readonly Problem[], folder: string): string {
  const errors = count('error', problems);
  const found = `${errors}, ${count('warning', problems).toLowerCase()}.`;
  return errors.startsWith('No ')
    ? `${found}\nNext: npm start to text it on this laptop, npm run deploy to put it online.`
    : `${found}\nNext: fix the errors in ${folder}, and run npm run content again.`;
}

function count(severity: Problem['severity'], problems: readonly Problem[]): string {
  const number = problems.filter((problem) => problem.severity === severity).length;
  return `${number || 'No'} ${severity}${number === 1 ? '' : 's'}`;
}
