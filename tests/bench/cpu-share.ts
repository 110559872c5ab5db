import { mkdirSync, rmdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** A part of one core that processes get from `limit` on; `how` says by what means. */
export interface CpuShare {
  how: string;
  limit(pid: number): void;
  end(): void;
}

const PERIOD_MS = 20; // Lambda's own, too.

/** Holds processes to a share of a core: by a cgroup where this user may make one, or else by stopping them in between. */
export function cpuShare(share: number): CpuShare {
  try {
    return byCgroup(share);
  } catch {
    return byStopping(share);
  }
}

function byCgroup(share: number): CpuShare {
  const folder = join('/sys/fs/cgroup/cpu', `bench-${process.pid}`);
  const set = (name: string, value: number) => writeFileSync(join(folder, name), String(Math.round(value)));
  mkdirSync(folder);
  set('cpu.cfs_period_us', PERIOD_MS * 1000);
  set('cpu.cfs_quota_us', PERIOD_MS * 1000 * share);
  return {
    how: `a cgroup's quota in periods of ${PERIOD_MS} ms`,
    limit: (pid) => set('cgroup.procs', pid),
    end: () => rmdirSync(folder),
  };
}

function byStopping(share: number): CpuShare {
  return {
    how: `SIGSTOP and SIGCONT every ${PERIOD_MS} ms`,
    limit: (pid) => void alternate(pid, share).catch(() => undefined), // It has ended.
    end: () => undefined,
  };
}

/** Timers are late now and then, so each pause is made as long as the run before it calls for. */
async function alternate(pid: number, share: number): Promise<never> {
  for (;;) {
    const begun = performance.now();
    process.kill(pid, 'SIGCONT');
    await sleep(PERIOD_MS * share);
    process.kill(pid, 'SIGSTOP');
    await sleep(((performance.now() - begun) * (1 - share)) / share);
  }
}
