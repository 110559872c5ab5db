import type { Times } from '../../infra/cost/times';
import times from '../../infra/cost/times.json';
import { MEMORY_MB } from '../../infra/memory';
import { markdownTable } from '../readme/markdown-table';
import { model } from './scale-model';

const A_SECOND = [1, 100, 1_000, 10_000];
const QUOTAS = [10, 1_000];
const SECONDS = 60;
const SEGMENTS = 2;
/** The count crosses AWS's network, which the measured times do not. */
const NETWORK_MS = 20;
/** An empty handler, as `npm run bench` has it. */
const FALLBACK = { fallbackCold: 80, fallbackWarm: 2 };
/** What a new on-demand table takes a second; a text that names no place and no poster writes two. */
const TABLE_UNITS = 4_000;
const UNITS_A_TEXT = 2;
/** What Twilio sends a second, in segments. */
const SENDERS = { 'a long code': 1, 'toll-free': 3, 'a short code': 100 };

/** Prints what each rate of texts takes of an account, from no environment on: `npx tsx tests/promises/scale.ts`. */
function main(): void {
  const ours = (times as Times).byMemory[MEMORY_MB.person]?.ours;
  if (!ours) throw new Error(`infra/cost/times.json has no times of ${MEMORY_MB.person} MB.`);
  const [cold, warm] = [ours.cold.billed + NETWORK_MS, ours.warm.billed + NETWORK_MS];
  const rows = A_SECOND.map((aSecond) => {
    const lambda = QUOTAS.map((quota) => {
      const { us, fallback, nobody, peak } = model({ aSecond, quota, cold, warm, ...FALLBACK }, SECONDS);
      return `${percent(us / (us + fallback + nobody))} by ${peak}`;
    });
    const waits = Object.values(SENDERS).map((sends) => (Math.max(0, aSecond * SEGMENTS - sends) * SECONDS) / sends);
    return [number(aSecond), ...waits.map(shown), ...lambda, percent((aSecond * UNITS_A_TEXT) / TABLE_UNITS)];
  });
  const behind = Object.keys(SENDERS).map((sender) => `${sender} is behind by`);
  const answered = QUOTAS.map((quota) => `of ${number(quota)} environments: answered`);
  const header = ['texts a second', ...behind, ...answered, 'of the table’s writes'];
  process.stdout.write(`${markdownTable(header, rows)}\n`);
}

function number(value: number): string {
  return value.toLocaleString('en-US');
}

function percent(part: number): string {
  return `${(100 * part).toFixed(part < 1 && part > 0 ? 1 : 0)} %`;
}

function shown(seconds: number): string {
  return seconds < 60 ? `${Math.round(seconds)} s` : `${number(Math.round(seconds / 60))} min`;
}

main();
