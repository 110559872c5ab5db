import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');
const BLOCK = /(<!-- printed: (.+?) -->\n)(?:(?!<!-- )[\s\S])*?(?=<!-- \/printed -->)/g;

/** The documents of the project, by their paths. */
export const READMES = [
  'README.md',
  'functions/content/README.md',
  'infra/README.md',
  'tests/README.md',
  'tests/local-aws/README.md',
  '.github/CONTRIBUTING.md',
  '.github/SECURITY.md',
  '.github/CHANGELOG.md',
];

/** The path of a document, and of a file that it names. */
export function pathOf(readme: string): string {
  return join(ROOT, readme);
}

export function readReadme(readme: string): string {
  return readFileSync(pathOf(readme), 'utf8');
}

/** The blocks that a command prints, by name, as they are in a document. */
export function blocksIn(markdown: string): [name: string, block: string][] {
  return [...markdown.matchAll(BLOCK)].map(([block, , name = '']) => [name, block]);
}

/** The document with each such block as it is printed now. */
export async function refilled(markdown: string, printed: (name: string) => Promise<string>): Promise<string> {
  const names = [...new Set(blocksIn(markdown).map(([name]) => name))];
  const now = new Map(await Promise.all(names.map(async (name) => [name, await printed(name)] as const)));
  return markdown.replace(BLOCK, (_, start, name) => `${start}\n${now.get(name)}\n\n`);
}
