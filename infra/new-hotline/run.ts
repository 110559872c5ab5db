import { resolve } from 'node:path';
import { check } from '../content/check';
import { TO_TRANSLATE } from '../content/to-translate';
import type { Command } from '../terminal/io';
import { commandLine, parseArguments } from '../terminal/parse-arguments';
import { filesFor } from './files';
import { askAll } from './questions';
import { writeFolder } from './write-folder';

const USAGE = commandLine(
  'new-hotline',
  'Asks ten questions, and writes the content of another hotline into a new folder.',
  [['', 'asks, and writes only once all is answered']],
);

/** `npm run new-hotline`; nothing is written before the last answer. */
export const run: Command = async (args, { ask, out, now }) => {
  parseArguments(USAGE, args);
  const answers = await askAll(ask);
  const files = filesFor(answers, now());
  const folder = resolve(answers.folder);
  writeFolder(folder, files);
  const mistakes = check(files, now()).filter(({ severity }) => severity === 'error');
  const waiting = mistakes.filter(({ message }) => message.includes(TO_TRANSLATE.trim()));
  const next = `CONTENT=${answers.folder} npm run content`;
  out.write(
    [
      `${answers.folder} is written, in ${Object.values(files.languages)
        .map(({ name }) => name)
        .join(' and ')}.`,
      ...(waiting.length > 0
        ? [
            `${waiting.length} texts wait to be translated: each begins with ${TO_TRANSLATE.trim()} and is named by the next command.`,
          ]
        : mistakes.map(({ file, message }) => `${file}: ${message}`)),
      `Next: ${next}, which shows each reply. Then add the words that people write, and call each number.`,
      `The page on what may stand in it: functions/content/README.md.`,
      '',
    ].join('\n'),
  );
  return 0;
};
