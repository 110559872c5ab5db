import { join } from 'node:path';
import { NONE, type Services } from '../../functions/places/services';
import type { Content } from '../../functions/text/content';
import { compiledIn, contentFile } from '../../functions/text/content-file';
import { loadContent } from '../../functions/text/load';
import { KEPT, kept } from './kept';

/** What texts are answered from. */
export interface Ready {
  content: Content;
  services: Services;
}

/** The content of a folder, compiled only if it has changed. Throws as reading and compiling do. */
export function keptContent(folder: string, file = join(KEPT, 'kept-content.txt')): Ready {
  const text = kept(file, folder, () => compileHere(folder));
  const at = text.indexOf('\n');
  return { content: loadContent(compiledIn(text.slice(at + 1))), services: JSON.parse(text.slice(0, at)) ?? NONE };
}

/** The services in a line, and the content as the webhook has it. What compiles is loaded only here: it takes as long as compiling. */
function compileHere(folder: string): string {
  const { compileFolder }: typeof import('./compile-folder') = require('./compile-folder');
  const { compiled, services } = compileFolder(folder);
  return `${services}\n${contentFile(compiled)}`;
}
