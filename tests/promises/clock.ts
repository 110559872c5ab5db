import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The clock of Lambda processes that were started with `env`. */
export interface Clock {
  env: Record<string, string>;
  /** Sets the time of day, and leaves the monotonic clock alone. */
  set(time: Date): Promise<void>;
  /** Lets time pass, on both clocks. */
  pass(ms: number): Promise<void>;
  stop(): Promise<void>;
}

/** A clock that is right until it is set. */
export async function startClock(): Promise<Clock> {
  const folder = await mkdtemp(join(tmpdir(), 'clock-'));
  const file = join(folder, 'shifts.json');
  const shifts = { wall: 0, steady: 0 };
  const save = async () => {
    await writeFile(`${file}.new`, JSON.stringify(shifts));
    await rename(`${file}.new`, file); // A process that reads it now gets the old one or the new one, never half of it.
  };
  await save();
  return {
    env: { NODE_OPTIONS: `--require=${JSON.stringify(join(__dirname, 'clock-preload.cjs'))}`, CLOCK_FILE: file },
    set(time) {
      shifts.wall = time.getTime() - Date.now();
      return save();
    },
    pass(ms) {
      shifts.wall += ms;
      shifts.steady += ms;
      return save();
    },
    stop: () => rm(folder, { recursive: true }),
  };
}
