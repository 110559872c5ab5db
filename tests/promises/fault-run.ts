import { rm } from 'node:fs/promises';
import { howMany } from '../full-size';
import type { Lambda } from '../lambda/runtime-api';
import { ruleSigned } from '../sms/rule-signed';
import { world } from '../system/world';
import { startClock } from './clock';
import type { Fault, Stage } from './fault';
import { type Part, tooFew, tooMany } from './fault-counts';
import { addTo, answerIn, emptyTally, type Tally } from './fault-tally';
import { eventOf, textAt } from './fault-texts';
import { startHotline } from './hotline';

/** What came of a fault: its line of the table, and a sentence for everything that must not be. */
export interface Run {
  tally: Tally;
  unexpected: string[];
  /** Whole texts, counted ones, in the time from the first to the last. */
  perSecond: number;
}

type Environment = Pick<Lambda, 'invoke' | 'logs' | 'initMs' | 'stop'>;

/** An environment that is not there. */
export const NEVER_STARTED: Environment = {
  invoke: () => Promise.reject(new Error('It never started.')),
  logs: () => '',
  initMs: 0,
  stop: async () => {},
};

/** Sends the texts of a fault through a hotline that has it, several environments side by side. */
export async function run(fault: Fault): Promise<Run> {
  const { name, env, stages, texts = howMany(8, 2_000), textsEach, sideBySide = howMany(1, 16) } = fault;
  const hotline = await startHotline();
  const clock = await startClock();
  const bundle = (await fault.bundle?.()) ?? world.sms;
  const bodies = fault.bodies?.(texts);
  const start = async () =>
    fault.webhookDown ? NEVER_STARTED : hotline.environment({ ...(fault.clock && clock.env), ...env }, bundle);
  const tally = emptyTally(name);
  const unexpected: string[] = [];
  const parts: Part[] = [];
  let log = '';

  const send = async (index: number, { may, token, sharedKey }: Stage, environment: Environment, waitedMs = 0) => {
    const text = bodies?.[index] ?? textAt(index);
    const event = eventOf(text, index, token);
    const delivered = await hotline.deliver(sharedKey ? ruleSigned(event, sharedKey) : event, environment);
    const got = { ...delivered, ms: delivered.ms + waitedMs };
    const answer = answerIn(got, text);
    addTo(tally, got);
    if (!may.includes(answer)) unexpected.push(`${text.gets}: ${answer}, after ${got.ms} ms: ${got.body}`);
    await got.webhook?.done.catch(() => undefined);
  };
  const stop = async (environment: Environment) => {
    log += environment.logs();
    await environment.stop();
  };
  const eachInTurn = (
    from: number,
    to: number,
    step: number,
    work: (index: number, place: number) => Promise<void>,
  ) => {
    let next = from;
    const worker = async (_: unknown, place: number) => {
      for (let index = next; index < to; index = next) {
        next += step;
        await work(index, place);
      }
    };
    return Promise.all(Array.from({ length: sideBySide }, worker));
  };
  try {
    const standing = textsEach ? [] : await Promise.all(Array.from({ length: sideBySide }, start));
    const begun = performance.now();
    for (const [part, stage] of stages.entries()) {
      const from = Math.round((texts * part) / stages.length);
      const to = Math.round((texts * (part + 1)) / stages.length);
      await stage.set?.(hotline, clock);
      const before = tally.us;
      if (textsEach)
        await eachInTurn(from, to, textsEach, async (first) => {
          const environment = await start();
          for (let index = first; index < Math.min(first + textsEach, to); index += 1)
            await send(index, stage, environment, index === first ? environment.initMs : 0);
          await stop(environment);
        });
      else await eachInTurn(from, to, 1, (index, place) => send(index, stage, standing[place] as Environment));
      parts.push({ answered: tally.us - before, day: stage.day });
    }
    const perSecond = Math.round((texts * 1_000) / (performance.now() - begun));
    await Promise.all(standing.map(stop));
    const rows = await hotline.counts.rows();
    unexpected.push(...tooMany(rows, parts), ...tooFew(rows, parts, log));
    if (fault.verified) unexpected.push(...(log.match(/"event":"(?:unverified|refused|failed)"/g) ?? []));
    return { tally, unexpected, perSecond };
  } finally {
    await Promise.all([hotline.stop(), clock.stop()]);
    if (fault.bundle) await rm(bundle, { recursive: true });
  }
}
