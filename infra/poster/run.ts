import { existsSync } from 'node:fs';
import { contentFolder } from '../content/folder';
import { readContentFiles } from '../content/read-folder';
import type { Command } from '../terminal/io';
import { UserError } from '../terminal/user-error';
import { writeFile } from '../terminal/write-file';
import { optionsFrom } from './options';
import { posterPage } from './page';

/** `npm run poster`: a page to print, which nobody but the printer need see. */
export const run: Command = async (args, { env, out }) => {
  const files = readContentFiles(contentFolder(env));
  const options = optionsFrom(args, files);
  const { file, force, paper } = options;
  if (existsSync(file) && !force)
    throw new UserError(`${file} is there already: name another with --html, or add --force to write over it.`);
  writeFile(file, posterPage(options, files));
  out.write(
    `${file} is written: open it in a browser and print it on ${paper} paper, without headers and footers.\n` +
      'Before you hang it, scan it with your own phone and send the text.\n',
  );
  return 0;
};
