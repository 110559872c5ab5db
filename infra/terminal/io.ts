import type { Readable, Writable } from 'node:stream';
import type { Ask } from './ask';

/** Everything that a command has of the world besides the network, so that a test can call it in its own process. */
export interface Io {
  in: Readable;
  out: Writable;
  err: Writable;
  env: Readonly<Record<string, string | undefined>>;
  now(): Date;
  ask: Ask;
  /** How wide to write, at most 80. */
  columns: number;
  hasColours: boolean;
  /** Aborts when the person presses Ctrl-C. */
  stop: AbortSignal;
  /** Added if the command fails or is stopped: what is done and what is not. A command that changes things sets it. */
  whereThingsStand(): string;
}

/** What a command is: its exit code is 0 when all is well. It throws a UserError for what the person can put right. */
export type Command = (args: readonly string[], io: Io) => Promise<number>;
