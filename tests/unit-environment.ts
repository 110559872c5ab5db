import childProcess from 'node:child_process';
import { Server } from 'node:net';
import { TestEnvironment } from 'jest-environment-node';

type Named = Record<string, unknown>;

const FORBIDDEN: [Named, string, string][] = [
  [childProcess.ChildProcess.prototype as unknown as Named, 'spawn', 'a process'],
  [childProcess as unknown as Named, 'spawnSync', 'a process'],
  [childProcess as unknown as Named, 'execSync', 'a process'],
  [childProcess as unknown as Named, 'execFileSync', 'a process'],
  [Server.prototype as unknown as Named, 'listen', 'a server'],
];

/** Where unit tests run: one that starts a process or a server fails, and says where it belongs. */
export default class UnitEnvironment extends TestEnvironment {
  readonly #allowed = FORBIDDEN.map(([owner, name]) => owner[name]);

  override async setup(): Promise<void> {
    await super.setup();
    for (const [owner, name, what] of FORBIDDEN)
      owner[name] = () => {
        throw new Error(`A unit test must not start ${what}: name its file *.system.test.ts.`);
      };
  }

  /** A worker runs system tests too, in the same process. */
  override async teardown(): Promise<void> {
    FORBIDDEN.forEach(([owner, name], index) => {
      owner[name] = this.#allowed[index];
    });
    await super.teardown();
  }
}
