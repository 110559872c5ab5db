import { writeFileSync } from 'node:fs';
import { checkFolder, type Problem } from './check';
import { checkShape } from './check-shape';
import { contentTable, type Paint } from './content-table';
import { readContentFolder } from './read-folder';
import { reviewPage } from './review-page';

const FOLDER = 'functions/content';
const USAGE = 'Usage: npm run content   (-- --html for a page to send to a reviewer, -- --html FILE to name it)';

function main(args: readonly string[], today: Date): void {
  const page = pageIn(args);
  const folder = readContentFolder(FOLDER);
  const problems = checkFolder(folder, today);
  const { sound } = checkShape(folder.files);
  console.log(`${contentTable(sound, problems, today, isPlain() ? plain : coloured)}\n`);
  if (page) {
    write(page, reviewPage(sound, problems, today));
    console.log(`${page} is written: open it in a browser, or send it to a reviewer.`);
  }
  console.log(next(problems));
  if (problems.some(({ severity }) => severity === 'error')) process.exitCode = 1;
}

function pageIn(args: readonly string[]): string | undefined {
  const [option, name, ...rest] = args[0]?.startsWith('--html=')
    ? ['--html', args[0].slice('--html='.length), ...args.slice(1)]
    : args;
  if (option === undefined) return undefined;
  if (option !== '--html' || rest.length > 0 || name?.startsWith('-')) throw new Error(USAGE);
  return name || 'content.html';
}

function write(page: string, html: string): void {
  try {
    writeFileSync(page, html);
  } catch (error) {
    throw new Error(`${page} cannot be written (${(error as Error).message}); name a file in a folder that is there.`);
  }
}

/** What was found, and on a last line what to do next. */
function next(problems: readonly Problem[]): string {
  const count = (severity: Problem['severity']) => {
    const number = problems.filter((problem) => problem.severity === severity).length;
    return `${number || 'No'} ${severity}${number === 1 ? '' : 's'}`;
  };
  const found = `${count('error')}, ${count('warning').toLowerCase()}.`;
  if (!found.startsWith('No '))
    return `${found}\nNext: put the errors right in ${FOLDER}, and run npm run content again.`;
  return `${found}\nNext: npm start to text it on this laptop, npx cdk deploy to put it online.`;
}

const STYLES = { bold: 1, faint: 2, red: 31, yellow: 33 };
const coloured: Paint = (style, text) => `\u001B[${STYLES[style]}m${text}\u001B[0m`;
const plain: Paint = (_, text) => text;

function isPlain(): boolean {
  return !process.stdout.isTTY || Boolean(process.env.NO_COLOR);
}

try {
  main(process.argv.slice(2), new Date());
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
