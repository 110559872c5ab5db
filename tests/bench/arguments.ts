import { parseArgs } from 'node:util';

export const USAGE = `Usage: npm run bench                    ours, an empty handler and the usual way, side by side
       npm run -s bench -- --json       the same for programs
       npm run bench -- --runs 50       so many fresh processes of each, in place of 20`;

/** What `npm run bench` is asked for; throws a sentence where that is not understood. */
export function asked(args: string[]): { json: boolean; runs: number } {
  const { json = false, runs = '20' } = parsed(args);
  if (!/^[1-9]\d{0,3}$/.test(runs)) throw new Error(`--runs is a whole number from 1 to 9999, not "${runs}".`);
  return { json, runs: Number(runs) };
}

function parsed(args: string[]) {
  try {
    return parseArgs({ args, options: { json: { type: 'boolean' }, runs: { type: 'string' } } }).values;
  } catch (error) {
    throw new Error(`${(error as Error).message.split('. ')[0]}.\n${USAGE}`);
  }
}
