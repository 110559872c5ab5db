import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { howMany } from '../full-size';
import { onDynamoDB } from '../system/world';
import type { Fault } from './fault';
import { run } from './fault-run';
import { type Tally, tableOf } from './fault-tally';
import { OF_INPUT } from './faults-of-input';
import { OF_KEYS } from './faults-of-keys';
import { OF_STORES } from './faults-of-stores';
import { type Step, stepBundle, stepsOf } from './step-bundle';
import { runSteps, type StepFault } from './step-run';

const MINUTES = 10 * 60_000;

/** It takes all that this machine has. */
const BURST: Fault = {
  name: 'burst from no environment',
  texts: howMany(16, 4_000),
  textsEach: howMany(8, 250),
  sideBySide: howMany(2, 16),
  stages: [{ may: ['right'] }],
};

const STEP_FAULTS: StepFault[] = [
  { name: 'exception', how: 'throw', before: ['right', 'constant', 'fallback'], after: ['right'] },
  { name: 'killed', how: 'kill', before: ['right', 'fallback'], after: ['right'] },
];

const tallies: Tally[] = [];
afterAll(() => void process.stdout.write(`\n${tableOf(tallies)}`));

onDynamoDB('every text is answered, whatever fails', () => {
  test.concurrent.each([...OF_STORES, ...OF_INPUT])('$name', (fault) => answersAll(fault), MINUTES);

  test.each([...OF_KEYS, BURST])('$name', (fault) => answersAll(fault), MINUTES);
});

onDynamoDB('every text is answered, at whatever step', () => {
  let bundle: string;
  let steps: Step[];
  beforeAll(async () => {
    bundle = await stepBundle();
    steps = chosen(await stepsOf(bundle));
  }, MINUTES);
  afterAll(() => rm(bundle, { recursive: true }));

  test.each(STEP_FAULTS)(
    '$name',
    async (fault) => {
      const { tally, unexpected } = await runSteps(steps, bundle, fault);
      tallies.push({ ...tally, name: `${fault.name} at ${steps.length} steps in turn` });
      expect(unexpected.slice(0, 5)).toEqual([]);
      expect(tally.texts).toBeGreaterThanOrEqual(howMany(1, 2_000));
    },
    MINUTES,
  );
});

/** Before the reply all; after it every `await`, and of the functions, nearly all of them the SDK's, each twelfth. */
function chosen(steps: readonly Step[]): Step[] {
  const all = steps.filter(({ kind, phase }, index) => phase !== 'count' || kind === 'await' || index % 12 === 0);
  return all.filter((_, index) => index % howMany(100, 1) === 0);
}

async function answersAll(fault: Fault): Promise<void> {
  const { tally, unexpected, perSecond } = await run(fault);
  const name = /^burst/.test(fault.name) ? `${fault.name}, ${perSecond} texts a second` : fault.name;
  tallies.push({ ...tally, name });
  expect(unexpected.slice(0, 5)).toEqual([]);
  expect(tally.texts).toBe(fault.texts ?? howMany(8, 2_000));
}
