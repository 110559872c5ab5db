import { join, relative, resolve } from 'node:path';
import type { Command } from '../terminal/io';
import { commandLine, parseArguments } from '../terminal/parse-arguments';
import { writeFile } from '../terminal/write-file';
import { checkFolder, type Problem } from './check';
import { checkShape } from './check-shape';
import { contentTable } from './content-table';
import { contentFolder } from './folder';
import { schemaFiles } from './json-schema';
import { readContentFolder } from './read-folder';
import { reviewPage } from './review-page';

const PAGE = 'content.html';

const USAGE = commandLine('content', 'Shows what the content says, what it costs, and every mistake in it.', [
  ['', 'in this terminal'],
  ['--html', `also as a page to send to a reviewer, ${PAGE}`],
])
  .option('--html [file]', 'also write a page')
  .option('--schema', 'write the JSON Schemas that editors check the files by, and nothing else');

/** `npm run content`; a page is written into the folder of the project. The exit code is 1 if the content has an error. */
export function runIn(project: string): Command {
  return async (args, { out, now, env, ...terminal }) => {
    const folder = contentFolder(env);
    const { html, schema } = parseArguments(USAGE, args).options;
    if (schema) {
      for (const [name, text] of Object.entries(schemaFiles())) writeFile(join(folder, name), text);
      return 0;
    }
    const today = now();
    const read = readContentFolder(folder);
    const problems = checkFolder(read, today);
    const { sound } = checkShape(read.files);
    out.write(`${contentTable(sound, problems, today, terminal)}\n\n`);
    if (html !== undefined) {
      const page = html === true || html === '' ? PAGE : html;
      writeFile(resolve(project, page), reviewPage(sound, problems, today));
      out.write(`${page} is written: open it in a browser, or send it to a reviewer.\n`);
    }
    out.write(`${next(problems, relative(project, folder))}\n`);
    return problems.some(({ severity }) => severity === 'error') ? 1 : 0;
  };
}

/** What was found and, on a last line, what to do next. */
function next(problems: readonly Problem[], folder: string): string {
  const errors = count('error', problems);
  const found = `${errors}, ${count('warning', problems).toLowerCase()}.`;
  return errors.startsWith('No ')
    ? `${found}\nNext: npm start to text it on this laptop, npx cdk deploy to put it online.`
    : `${found}\nNext: fix the errors in ${folder}, and run npm run content again.`;
}

function count(severity: Problem['severity'], problems: readonly Problem[]): string {
  const number = problems.filter((problem) => problem.severity === severity).length;
  return `${number || 'No'} ${severity}${number === 1 ? '' : 's'}`;
}
