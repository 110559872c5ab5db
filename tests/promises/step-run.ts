import { howMany } from '../full-size';
import type { Lambda } from '../lambda/runtime-api';
import { tooFew, tooMany } from './fault-counts';
import type { Run } from './fault-run';
import { type Answer, addTo, answerIn, emptyTally } from './fault-tally';
import { eventOf } from './fault-texts';
import { startHotline } from './hotline';
import { type Step, TEXT } from './step-bundle';

const TEXTS_EACH = howMany(2, 4);
const SIDE_BY_SIDE = 4;
const NEVER_STARTED: Pick<Lambda, 'invoke'> = { invoke: () => Promise.reject(new Error('It never started.')) };

/** What strikes at each of the steps in turn, each in an environment of its own. */
export interface StepFault {
  name: string;
  how: 'throw' | 'kill';
  /** Who may answer the text that is struck before its reply is out, and the ones after it. */
  before: readonly Answer[];
  /** Who may answer the text that is struck after its reply is out, and the ones after it. */
  after: readonly Answer[];
}

/** Sends a text to be struck at each step, and more to the same environment, or to another where it has ended. */
export async function runSteps(
  steps: readonly Step[],
  bundle: string,
  fault: StepFault,
): Promise<Pick<Run, 'tally' | 'unexpected'>> {
  const hotline = await startHotline();
  const tally = emptyTally(fault.name);
  const unexpected: string[] = [];
  let log = '';
  let struck = 0;
  let ended = 0;

  const send = async (environment: Pick<Lambda, 'invoke'>, { step, phase }: Step) => {
    const got = await hotline.deliver(eventOf(TEXT, tally.texts), environment);
    addTo(tally, got);
    const answer = answerIn(got, TEXT);
    const may = phase === 'count' ? fault.after : fault.before;
    if (!may.includes(answer)) unexpected.push(`${answer} at step ${step}, after ${got.ms} ms: ${got.body}`);
    return got.webhook?.done.then(Boolean, () => false);
  };
  const strike = async (step: Step, spare: Lambda) => {
    const env = { STEP_AT: String(step.step), STEP_FAULT: fault.how };
    const environment = await hotline.environment(env, bundle).catch(() => undefined);
    const lives = await send(environment ?? NEVER_STARTED, step);
    for (let text = 1; text < TEXTS_EACH; text += 1) await send(lives && environment ? environment : spare, step);
    if (!lives) ended += 1;
    if (!environment || environment.logs().includes('struck at step')) struck += 1;
    log += environment?.logs() ?? '';
    await environment?.stop();
  };
  try {
    const left = [...steps];
    const work = async () => {
      const spare = await hotline.environment();
      for (let step = left.shift(); step; step = left.shift()) await strike(step, spare);
      log += spare.logs();
    };
    await Promise.all(Array.from({ length: SIDE_BY_SIDE }, work));
    if (struck < 0.95 * steps.length) unexpected.push(`only ${struck} of ${steps.length} steps were reached again`);
    if (fault.how === 'throw' && ended > 0.4 * steps.length) unexpected.push(`${ended} environments have ended`);
    const parts = [{ answered: tally.us, day: undefined }];
    const rows = await hotline.counts.rows();
    unexpected.push(...tooMany(rows, parts));
    if (fault.how === 'throw') unexpected.push(...tooFew(rows, parts, log));
    return { tally, unexpected };
  } finally {
    await hotline.stop();
  }
}
