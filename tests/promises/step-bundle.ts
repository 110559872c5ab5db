import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { world } from '../system/world';
import { eventOf } from './fault-texts';
import { startHotline } from './hotline';
import { instrument } from './step-instrument';

/** A function of the bundle that has been entered, or an `await` that has been passed, and when for the first time. */
export interface Step {
  step: number;
  kind: 'function' | 'await';
  phase: 'load' | 'answer' | 'count';
}

const FIRST_OF_DYNAMODB = 100_000;

/** A misspelling and a state: it goes through more of the code than other texts do. */
export const TEXT = { body: 'reprot KS', gets: /1-866-347-2423/ };

/** A copy of the webhook's bundle, in a new folder, that obeys step-hook.cjs at each of its steps. */
export async function stepBundle(): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), 'steps-'));
  await cp(world.sms, copy, { recursive: true });
  const [hook, index, dynamodb] = await Promise.all([
    readFile(join(__dirname, 'step-hook.cjs'), 'utf8'),
    ...['index.js', 'dynamodb.js'].map((name) => readFile(join(copy, name), 'utf8')),
  ]);
  await writeFile(join(copy, 'index.js'), hook + instrument(index ?? '', 0));
  await writeFile(join(copy, 'dynamodb.js'), instrument(dynamodb ?? '', FIRST_OF_DYNAMODB));
  return copy;
}

/** The steps that one text takes after a cold start, in their order. */
export async function stepsOf(bundle: string): Promise<Step[]> {
  const hotline = await startHotline();
  const file = join(bundle, 'steps.jsonl');
  const environment = await hotline.environment({ STEPS_FILE: file }, bundle);
  const { webhook } = await hotline.deliver(eventOf(TEXT, 0), environment);
  await webhook?.done;
  const lines = (await readFile(file, 'utf8')).trim().split('\n');
  await Promise.all([hotline.stop(), rm(file)]);
  return lines.map((line) => JSON.parse(line));
}
