import { existsSync, readFileSync } from 'node:fs';
import { startLambda } from '../lambda/runtime-api';
import { senderOf } from '../promises/fault-texts';
import { inboundEvent } from '../sms/inbound';

/** What one process took, in ms and bytes of resident memory; `counted` is until the handler itself had ended. */
export interface Run {
  /** From the start of the process until it asks for its first event. */
  init: number;
  first: { answered: number; counted: number };
  warm: { answered: number; counted: number }[];
  memory?: { answered: number; counted: number };
  /** How many texts were given up, as on a machine too busy to count within 800 ms. */
  uncounted: number;
}

const TEXTS = [
  'help me pls',
  'INFO',
  'my boss took my passport',
  'REPORT',
  'ayuda por favor',
  'hlep',
  'i saw something at a truck stop in kansas city',
  'KS',
  'is this anonymous?',
  'HELP',
];

const WARMING_UP = 5;

/**
 * Starts a bundle in a process of its own and sends texts, each from another person and when the one before is done:
 * the first, the same ten five times to warm up, and the ten once more.
 */
export async function freshProcess(
  bundle: string,
  env: Record<string, string>,
  limit?: (pid: number) => void,
): Promise<Run> {
  let pid = 0;
  const started = (id: number) => {
    pid = id;
    limit?.(id);
  };
  const lambda = await startLambda({ bundle, env, started });
  let people = 0;
  const send = async (body: string) => {
    const event = inboundEvent({ body, from: senderOf(people++) });
    const sent = performance.now();
    const { status, body: reply, lastByteAt, done } = await lambda.invoke(event);
    const memory = residentMemory(pid);
    if (status !== 200) throw new Error(`"${body}" was answered with ${status}: ${reply}\n${lambda.logs()}`);
    return { answered: lastByteAt - sent, counted: (await done) - sent, memory };
  };
  try {
    const { memory: before, ...first } = await send('HELP');
    const after = residentMemory(pid);
    for (let round = 0; round < WARMING_UP; round += 1) for (const body of TEXTS) await send(body);
    const warm = [];
    for (const body of TEXTS) warm.push(await send(body));
    const memory = before !== undefined && after !== undefined && { answered: before, counted: after };
    const events = lambda.logs().match(/"event":"\w+"/g) ?? [];
    const uncounted = events.filter((event) => event.includes('uncounted')).length;
    if (uncounted < events.length) throw new Error(`A text was not answered as usual:\n${lambda.logs()}`);
    return { init: lambda.initMs, first, warm, ...(memory && { memory }), uncounted };
  } finally {
    await lambda.stop();
  }
}

/** In bytes, from Linux's /proc; undefined elsewhere. */
export function residentMemory(pid: number): number | undefined {
  const file = `/proc/${pid}/status`;
  const kilobytes = existsSync(file) && /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(file, 'utf8'))?.[1];
  return kilobytes ? Number(kilobytes) * 1024 : undefined;
}
