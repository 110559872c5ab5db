import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startLambda } from '../lambda/runtime-api';
import { inboundEvent } from '../sms/inbound';

/** With these, V8 does everything in one thread and by the same chance each time; its cached code stays valid. */
const REPEATABLE = ['--predictable', '--random-seed=1'];
const HALTED = 'halted';
/**
 * In place of what counts, which is loaded only for a verified text and once the reply is out: the process says so, does
 * nothing more and waits to be stopped. Otherwise a busy machine would stop it late, or count a text that was not verified.
 */
export const HALT = `require('node:fs').writeSync(2, '${HALTED}'); Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);`;
const UNVERIFIED = '"unverified"';
/** Everything takes some fifty times as long. */
const TIMEOUT_SECONDS = 200;
const TRIES = 3;
const POLL_MS = 50;

/** The instructions of a fresh process from its start until the last byte of its answer to a text, counted by valgrind; what counts must be HALT in the bundle, if anything is. */
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
  const halts = existsSync(join(bundle, 'dynamodb.js'));
  const lambda = await startLambda({
    bundle,
    env,
    timeoutSeconds: TIMEOUT_SECONDS,
    under: ['valgrind', '--tool=callgrind', '--callgrind-out-file=/dev/null', `--log-file=${log}`],
    nodeFlags: REPEATABLE,
  });
  try {
    const { status, body: reply } = await lambda.invoke(inboundEvent({ body }));
    while (halts && ![HALTED, UNVERIFIED].some((said) => lambda.logs().includes(said))) await pause(POLL_MS);
    lambda.signal('SIGTERM');
    await lambda.killed;
    if (lambda.logs().includes(UNVERIFIED)) return 'not verified';
    if (status !== 200) throw new Error(`"${body}" was answered with ${status}: ${reply}\n${lambda.logs()}`);
    const [, collected] = /Collected : (\d+)/.exec(readFileSync(log, 'utf8')) ?? [];
    if (!collected) throw new Error(`valgrind counted nothing:\n${readFileSync(log, 'utf8')}`);
    return Number(collected);
  } finally {
    await lambda.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
