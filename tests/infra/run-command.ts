import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { NO_HOME } from './environment';

/** A command that runs without a terminal. */
export interface Running {
  interrupt(): void;
  /** Closes the pipe that its output goes into. */
  hangUp(): void;
  ended: Promise<Ended>;
}

export interface Ended {
  code: number | null;
  said: string;
  complained: string;
}

const ROOT = join(__dirname, '../..');

/** Starts one of our commands with this environment and nothing of the caller's but PATH. */
export function startCommand(command: string, args: readonly string[], env: Record<string, string>): Running {
  const child = spawn(process.execPath, ['--require', 'tsx/cjs', `infra/${command}/${command}.ts`, ...args], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, ...NO_HOME, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const code = new Promise<number | null>((ended) => child.on('close', ended));
  const ended = Promise.all([code, text(child.stdout).catch(() => ''), text(child.stderr)]);
  return {
    interrupt: () => void child.kill('SIGINT'),
    hangUp: () => void child.stdout.destroy(),
    ended: ended.then(([code, said, complained]) => ({ code, said, complained })),
  };
}
