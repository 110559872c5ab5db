import { allowOldNode } from './allow-old-node';
import { askOn } from './ask';
import type { Command, Io } from './io';
import { runCommand } from './run-command';

/** Starts a command in this process, on its terminal. */
export async function start(command: Command): Promise<void> {
  allowOldNode();
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort());
  const io = ioOf(process, stop.signal);
  process.stdout.on('error', (error: NodeJS.ErrnoException) => endQuietly(error, io));
  process.exitCode = await runCommand(command, process.argv.slice(2), io);
  if (stop.signal.aborted) process.exit();
}

/** Whoever reads our output has enough, as `head` has; a command that was changing something says how far it came. */
function endQuietly(error: NodeJS.ErrnoException, io: Io): void {
  if (error.code !== 'EPIPE') throw error;
  const where = io.whereThingsStand();
  if (where) io.err.write(`${where}\n`);
  process.exit(where ? 1 : 0);
}

function ioOf({ stdin, stdout, stderr, env }: NodeJS.Process, stop: AbortSignal): Io {
  const isTerminal = stdin.isTTY === true && stdout.isTTY === true;
  return {
    in: stdin,
    out: stdout,
    err: stderr,
    env,
    now: () => new Date(),
    ask: askOn({ input: stdin, output: stdout, isTerminal }),
    columns: Math.max(40, Math.min(80, stdout.columns || 80)),
    hasColours: stdout.isTTY === true && stdout.hasColors(),
    stop,
    whereThingsStand: () => '',
  };
}
