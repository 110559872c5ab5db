import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { askOn } from '../../infra/terminal/ask';
import type { Command, Io } from '../../infra/terminal/io';
import { runCommand } from '../../infra/terminal/run-command';
import type { Ended } from './run-command';

/** Runs a command in this process as somebody does who has no terminal, at noon, unless `more` says otherwise. */
export async function runHere(command: Command, args: readonly string[], more: Partial<Io> = {}): Promise<Ended> {
  const [out, err] = [new PassThrough(), new PassThrough()];
  const written = Promise.all([text(out), text(err)]);
  const input = Readable.from([]);
  const io: Io = {
    in: input,
    out,
    err,
    env: {},
    now: () => new Date(),
    ask: askOn({ input, output: out, isTerminal: false }),
    columns: 80,
    hasColours: false,
    stop: new AbortController().signal,
    whereThingsStand: () => '',
    ...more,
  };
  const code = await runCommand(command, args, io);
  out.end();
  err.end();
  const [said, complained] = await written;
  return { code, said, complained };
}
