import { howMany } from '../full-size';
import type { Lambda } from '../lambda/runtime-api';
import { tooFew, tooMany } from './fault-counts';
import { NEVER_STARTED, type Run } from './fault-run';
import { type Answer, addTo, answerIn, emptyTally } from './fault-tally';
import { eventOf } from './fault-texts';
import { startHotline } from './hotline';
import { type Step, TEXT } from './step-bundle';

const TEXTS_EACH = howMany(2, 8);
const SIDE_BY_SIDE = howMany(1, 4);
/** Steps of ours after the reply whose exception ends the invocation: two returns from sending it, and one call. */
const OUTSIDE_THE_TRY = 3;
/** Of the steps after the reply; what is thrown out of an event of the network ends any Node.js process. */
const MOST_ENDED = 0.1;

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
  const after = { steps: steps.filter(({ phase }) => phase === 'count').length, failed: 0, ended: 0 };
  let struck = 0;

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
    const logged = environment?.logs() ?? '';
    log += logged;
    if (!environment || logged.includes('struck at step')) struck += 1;
    if (step.phase === 'count' && !lives) after.ended += 1;
    if (step.phase === 'count' && logged.includes('Invoke Error')) after.failed += 1;
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
    const parts = [{ answered: tally.us, day: undefined }];
    const rows = await hotline.counts.rows();
    unexpected.push(...tooMany(rows, parts));
    if (fault.how === 'throw') {
      unexpected.push(...tooFew(rows, parts, log));
      if (after.failed > OUTSIDE_THE_TRY || after.ended > MOST_ENDED * after.steps)
        unexpected.push(`After the reply, of ${after.steps}, ${after.failed} failed and ${after.ended} ended it`);
    }
    return { tally, unexpected };
  } finally {
    await hotline.stop();
  }
}
