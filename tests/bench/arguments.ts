import { parseArgs } from 'node:util';

export const USAGE = `Usage: npm run bench                    ours, an empty handler and the usual way, side by side
       npm run -s bench -- --json       the same for programs
       npm run bench -- --runs 50       so many fresh processes of each, in place of 20
       npm run bench -- --instructions  how many instructions until the first answer, counted by valgrind; fails if they
                                        are more than tests/bench/instructions.json allows`;

/** What `npm run bench` is asked for; throws a sentence where that is not understood. */
export function asked(args: string[]): { json: boolean; instructions: boolean; runs: number } {
  const { json = false, instructions = false, runs = instructions ? '3' : '20' } = parsed(args);
  if (!/^[1-9]\d{0,3}$/.test(runs)) throw new Error(`--runs is a whole number from 1 to 9999, not "${runs}".`);
  return { json, instructions, runs: Number(runs) };
}

function parsed(args: string[]) {
  try {
    return parseArgs({
      args,
      options: { json: { type: 'boolean' }, instructions: { type: 'boolean' }, runs: { type: 'string' } },
    }).values;
  } catch (error) {
    throw new Error(`${(error as Error).message.split('. ')[0]}.\n${USAGE}`);
  }
}
