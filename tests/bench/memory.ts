import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Times } from '../../infra/cost/times';
import { countsTable } from '../../infra/phone/counts-table';
import { startSecretsManager } from '../aws/secrets-manager';
import { listeningWebhook } from '../handlers/pretend-webhook';
import { startLambda } from '../lambda/runtime-api';
import { TOKEN } from '../sms/inbound';
import { makeBundles } from './bundles';
import { cpuShare } from './cpu-share';
import { startTable } from './dynamodb';
import { freshProcess, type Run } from './fresh-process';
import { setting } from './setting';

/** https://docs.aws.amazon.com/lambda/latest/dg/configuration-memory.html: with so much a function has one vCPU. */
const MB_OF_ONE_VCPU = 1769;
const MEMORIES = [256, 512, 1024, MB_OF_ONE_VCPU];
const FILE = join(__dirname, '../../infra/cost/times.json');
const SECRET = 'twilio';
const CANARY_KEY = 'k'.repeat(64);

/** Times the bundles at the processor's share of each memory, for `npm run cost`; every figure is that of the fastest process, since noise only adds. */
async function main(): Promise<void> {
  const runs = Number(process.argv[2] ?? 7);
  const outdir = mkdtempSync(join(tmpdir(), 'memory-'));
  const secrets = await startSecretsManager({
    [SECRET]: JSON.stringify({ current: TOKEN }),
    canary: JSON.stringify({ current: CANARY_KEY }),
  });
  const table = await startTable();
  const env = {
    TWILIO_SECRET_ARN: SECRET,
    COUNTS_TABLE: table.name,
    TIME_ZONE: 'America/Chicago',
    AWS_ENDPOINT_URL_SECRETS_MANAGER: secrets.url,
    AWS_ENDPOINT_URL_DYNAMODB: table.endpoint,
  };
  try {
    const bundles = makeBundles(outdir);
    const byMemory: Times['byMemory'] = {};
    for (const memory of MEMORIES) {
      const share = cpuShare(memory / MB_OF_ONE_VCPU);
      const done: { ours: Run[]; usual: Run[]; canary: number[] } = { ours: [], usual: [], canary: [] };
      for (let i = 0; i < runs; i += 1) {
        done.ours.push(await freshProcess(bundles.ours, env, share.limit));
        done.usual.push(await freshProcess(bundles.usual, env, share.limit));
        done.canary.push(await canaryTime(bundles.canary, env, table.endpoint, share.limit));
      }
      share.end();
      byMemory[memory] = { ours: timesOf(done.ours), usual: timesOf(done.usual), canary: fastest(done.canary) };
      process.stderr.write(`${memory} MB: ${JSON.stringify(byMemory[memory])}\n`);
    }
    const { date, machine, node, runtimeClient } = setting(process.env);
    const measured = { command: 'npx tsx tests/bench/memory.ts', date, machine, node, runtimeClient, runs };
    writeFileSync(FILE, `${JSON.stringify({ measured, byMemory } satisfies Times, null, 2)}\n`);
  } finally {
    await Promise.all([secrets.stop(), table.stop()]);
    rmSync(outdir, { recursive: true, force: true });
  }
}

/** The canary in a new environment, texting a webhook that answers and counts at once. */
async function canaryTime(
  bundle: string,
  env: Record<string, string>,
  endpoint: string,
  limit: (pid: number) => void,
): Promise<number> {
  const webhook = await listeningWebhook({ token: TOKEN, canary: CANARY_KEY });
  const table = randomUUID();
  webhook.counter = await countsTable(endpoint, table);
  const lambda = await startLambda({
    bundle,
    env: { ...env, COUNTS_TABLE: table, SMS_URL: webhook.url, CANARY_SECRET_ARN: 'canary' },
    started: limit,
    timeoutSeconds: 30,
  });
  try {
    const sent = performance.now();
    return lambda.initMs + ((await (await lambda.invoke({})).done) - sent);
  } finally {
    await lambda.stop();
    await webhook.stop();
  }
}

function timesOf(runs: readonly Run[]) {
  const cold = (until: 'answered' | 'counted') => fastest(runs.map(({ init, first }) => init + first[until]));
  const warm = (until: 'answered' | 'counted') =>
    fastest(runs.map(({ warm }) => median(warm.map((text) => text[until]))));
  return {
    cold: { answered: cold('answered'), billed: cold('counted') },
    warm: { answered: warm('answered'), billed: warm('counted') },
  };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function fastest(values: readonly number[]): number {
  return Number(Math.min(...values).toFixed(1));
}

main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
