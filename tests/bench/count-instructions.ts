import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLambda } from '../lambda/runtime-api';
import { inboundEvent } from '../sms/inbound';

/** With these, V8 does everything in one thread and by the same chance each time; its cached code stays valid. */
const REPEATABLE = ['--predictable', '--random-seed=1'];
/** Everything takes some fifty times as long. */
const TIMEOUT_SECONDS = 200;
const TRIES = 3;

/** The instructions of a fresh process from its start until the last byte of its answer to a text, counted by valgrind. */
export async function countInstructions(bundle: string, env: Record<string, string>, body: string): Promise<number> {
  for (let left = TRIES; left > 0; left -= 1) {
    const counted = await count(bundle, env, body);
    if (counted !== 'not verified') return counted;
  }
  throw new Error('This machine is too busy: Secrets Manager was not read within its second, slowed down by valgrind.');
}

async function count(bundle: string, env: Record<string, string>, body: string): Promise<number | 'not verified'> {
  const folder = mkdtempSync(join(tmpdir(), 'instructions-'));
  const log = join(folder, 'valgrind.log');
  const lambda = await startLambda({
    bundle,
    env,
    timeoutSeconds: TIMEOUT_SECONDS,
    under: ['valgrind', '--tool=callgrind', '--callgrind-out-file=/dev/null', `--log-file=${log}`],
    nodeFlags: REPEATABLE,
  });
  try {
    const { status, body: reply } = await lambda.invoke(inboundEvent({ body }));
    lambda.signal('SIGTERM');
    await lambda.killed;
    if (lambda.logs().includes('"unverified"')) return 'not verified';
    if (status !== 200) throw new Error(`"${body}" was answered with ${status}: ${reply}\n${lambda.logs()}`);
    const [, collected] = /Collected : (\d+)/.exec(readFileSync(log, 'utf8')) ?? [];
    if (!collected) throw new Error(`valgrind counted nothing:\n${readFileSync(log, 'utf8')}`);
    return Number(collected);
  } finally {
    await lambda.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
