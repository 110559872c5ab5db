import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { howMany } from '../full-size';
import { TOKEN } from '../sms/inbound';
import { onDynamoDB } from '../system/world';
import { fuzzedTexts, tooLongTexts } from './fault-bodies';
import { bundleWith } from './fault-content';
import { type Fault, run } from './fault-run';
import { aDayOff, aMinutePasses, clockAt, dynamoDb, secret, secretsManager } from './fault-switches';
import { type Tally, tableOf } from './fault-tally';
import { type Step, stepBundle, stepsOf } from './step-bundle';
import { runSteps, type StepFault } from './step-run';

const NOWHERE = 'http://127.0.0.1:9';
const NEXT_TOKEN = 'f'.repeat(32);
const MINUTES = 10 * 60_000;

/** `right` and `constant` are answers of the webhook, `fallback` is the fallback's constant. */
const FAULTS: Fault[] = [
  {
    name: 'DynamoDB refuses connections',
    env: { AWS_ENDPOINT_URL_DYNAMODB: NOWHERE },
    stages: [{ may: ['right'] }],
  },
  {
    name: 'DynamoDB’s name does not resolve',
    env: { AWS_ENDPOINT_URL_DYNAMODB: 'http://dynamodb.invalid' },
    stages: [{ may: ['right'] }],
  },
  { name: 'DynamoDB answers with nothing', stages: [{ set: dynamoDb('nothing'), may: ['right'] }] },
  { name: 'DynamoDB slow by 1 s', stages: [{ set: dynamoDb({ delayMs: 1_000 }), may: ['right'] }] },
  { name: 'DynamoDB never answers', stages: [{ set: dynamoDb('hang'), may: ['right'] }] },
  { name: 'DynamoDB throttles all', stages: [{ set: dynamoDb('throttle'), may: ['right'] }] },
  { name: 'DynamoDB throttles 30 %', stages: [{ set: dynamoDb({ throttledShare: 0.3 }), may: ['right'] }] },
  { name: 'DynamoDB cuts after the write', stages: [{ set: dynamoDb('cut-after'), may: ['right'] }] },
  {
    name: 'Secrets Manager refuses connections',
    env: { AWS_ENDPOINT_URL_SECRETS_MANAGER: NOWHERE },
    stages: [{ may: ['right'] }],
  },
  { name: 'Secrets Manager denies access', stages: [{ set: secretsManager('refuse'), may: ['right'] }] },
  { name: 'Secrets Manager slow by 1.5 s', stages: [{ set: secretsManager({ delayMs: 1_500 }), may: ['right'] }] },
  { name: 'Secrets Manager sends damaged JSON', stages: [{ set: secretsManager('damage'), may: ['right'] }] },
  { name: 'the token is empty', stages: [{ set: secret({ current: '' }), may: ['right'] }] },
  {
    name: 'Secrets Manager throttles cold starts',
    texts: howMany(16, 2_000),
    textsEach: howMany(2, 4),
    sideBySide: 8,
    stages: [{ set: secretsManager({ perSecond: 2 }), may: ['right'] }],
  },
  { name: 'content.json missing', bundle: bundleWith(() => undefined), stages: [{ may: ['constant'] }] },
  { name: 'content.json empty', bundle: bundleWith(() => ''), stages: [{ may: ['constant'] }] },
  {
    name: 'content.json cut in half',
    bundle: bundleWith((good) => good.slice(0, good.length / 2)),
    stages: [{ may: ['constant'] }],
  },
  {
    name: 'content.json of another shape',
    bundle: bundleWith((good) => good.replaceAll('"replies":', '"answers":')),
    stages: [{ may: ['constant'] }],
  },
  {
    name: 'the clock a day off',
    clock: true,
    stages: [{ may: ['right'] }, { set: aDayOff(1), may: ['right'] }, { set: aDayOff(-1), may: ['right'] }],
  },
  { name: 'the clock a day off from the start', clock: true, stages: [{ set: aDayOff(1), may: ['right'] }] },
  {
    name: 'month end and daylight saving',
    clock: true,
    stages: [
      { set: clockAt('2027-02-01T05:59:00Z'), day: '2027-01-31', may: ['right'] },
      { set: clockAt('2027-02-01T06:00:01Z'), day: '2027-02-01', may: ['right'] },
      { set: clockAt('2027-03-14T05:59:00Z'), day: '2027-03-13', may: ['right'] },
      { set: clockAt('2027-03-14T06:00:01Z'), day: '2027-03-14', may: ['right'] },
      { set: clockAt('2027-03-15T04:59:00Z'), day: '2027-03-14', may: ['right'] },
      { set: clockAt('2027-03-15T05:00:01Z'), day: '2027-03-15', may: ['right'] },
      { set: clockAt('2027-11-08T05:59:00Z'), day: '2027-11-07', may: ['right'] },
      { set: clockAt('2027-11-08T06:00:01Z'), day: '2027-11-08', may: ['right'] },
    ],
  },
  { name: 'fuzzed bodies up to 64 KiB', texts: howMany(40, 2_000), bodies: fuzzedTexts, stages: [{ may: ['right'] }] },
  { name: 'fuzzed bodies beyond 64 KiB', bodies: tooLongTexts, stages: [{ may: ['fallback'] }] },
];

/** One by one: a burst takes all that this machine has, and the others must not miss the second that a read may take. */
const ALONE: Fault[] = [
  {
    name: 'rotation, Twilio ahead by a minute',
    clock: true,
    sideBySide: howMany(1, 4),
    stages: [
      { may: ['right'] },
      { token: NEXT_TOKEN, may: ['fallback'] },
      { token: NEXT_TOKEN, set: secret({ current: NEXT_TOKEN }), may: ['fallback', 'right'] },
      { token: NEXT_TOKEN, set: aMinutePasses, may: ['right'] },
    ],
  },
  {
    name: 'rotation, AWS ahead',
    clock: true,
    sideBySide: howMany(1, 4),
    stages: [
      { may: ['right'] },
      { set: secret({ current: TOKEN, next: NEXT_TOKEN }), may: ['right'] },
      { set: aMinutePasses, token: NEXT_TOKEN, may: ['right'] },
      { set: secret({ current: NEXT_TOKEN }), token: NEXT_TOKEN, may: ['right'] },
    ],
  },
  {
    name: 'burst from no environment',
    texts: howMany(16, 4_000),
    textsEach: howMany(8, 250),
    sideBySide: howMany(2, 16),
    stages: [{ may: ['right'] }],
  },
];

const STEP_FAULTS: StepFault[] = [
  { name: 'exception', how: 'throw', before: ['right', 'constant', 'fallback'], after: ['right'] },
  { name: 'killed', how: 'kill', before: ['right', 'fallback'], after: ['right'] },
];

const tallies: Tally[] = [];
afterAll(() => void process.stdout.write(`\n${tableOf(tallies)}`));

onDynamoDB('every text is answered, whatever fails', () => {
  test.concurrent.each(FAULTS)('$name', (fault) => answersAll(fault), MINUTES);

  test.each(ALONE)('$name', (fault) => answersAll(fault), MINUTES);
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
