import { writeFileSync } from 'node:fs';
import { pathOf, READMES, readReadme, refilled } from './blocks';
import { printed } from './printed';

/** Writes what commands print into the READMEs, between their `printed` comments. */
async function main(): Promise<void> {
  for (const readme of READMES) {
    const before = readReadme(readme);
    const after = await refilled(before, printed);
    if (after === before) continue;
    writeFileSync(pathOf(readme), after);
    process.stdout.write(`${readme} is up to date again.\n`);
  }
}

void main();
