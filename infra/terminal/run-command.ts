import type { Command, Io } from './io';
import { HelpAsked } from './parse-arguments';
import { Stopped, whenStopped } from './stopped';
import { UserError } from './user-error';
import { wrap } from './wrap';

/** Runs a command and writes what it throws: one sentence for the person's mistake, the stack for a bug. */
export async function runCommand(command: Command, args: readonly string[], io: Io): Promise<number> {
  try {
    return await Promise.race([command(args, io), whenStopped(io.stop)]);
  } catch (error) {
    if (error instanceof HelpAsked) {
      io.out.write(error.message);
      return 0;
    }
    const says = [...linesFor(error, io.columns), ...wrap(io.whereThingsStand(), io.columns)];
    io.err.write(`${says.filter(Boolean).join('\n')}\n`);
    return error instanceof Stopped ? 130 : 1;
  }
}

const BUG = `This is a bug, and no mistake of yours. Please report it with the lines below, and without any phone number, \
text or token: .github/CONTRIBUTING.md says where.`;

function linesFor(error: unknown, columns: number): string[] {
  if (error instanceof Stopped) return ['\nStopped.'];
  if (error instanceof UserError) return wrap(error.message, columns);
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return [...wrap(BUG, columns), '', `Node ${process.version}, ${process.platform} ${process.arch}`, stack, ''];
}
