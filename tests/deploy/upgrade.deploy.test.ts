import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  CloudFormationClient,
  DescribeStacksCommand,
  UpdateTerminationProtectionCommand,
} from '@aws-sdk/client-cloudformation';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { twilioRequest } from '../../functions/canary/twilio-request';
import { readAllCounts } from '../../functions/cloud/read-counts';
import { post } from '../../infra/twilio/post';
import { ACCOUNT, AUTH_TOKEN, phoneNumber } from '../twilio/resources';
import { startTwilio } from '../twilio/rest-api';
import type { TwilioApi } from '../twilio/world';
import { bootstrap, cdk, type Ended, outputsIn, run } from './cli';
import { connectAs010, count, deployRelease, ROWS, STACK } from './release-0.1.0';
import { type Front, serveDeployed } from './serve-deployed';

jest.setTimeout(600_000);

// Where the stack of stack.deploy.test.ts is not.
process.env.AWS_REGION = 'us-west-2';

const NUMBER = '+18165550142';
const THEIRS = {
  sms_url: 'https://app.example.org/sms',
  sms_method: 'GET',
  voice_url: 'https://demo.twilio.com/welcome/voice/',
};
const number = phoneNumber(NUMBER, THEIRS);
const outputsFile = join(mkdtempSync(join(tmpdir(), 'outputs-')), 'outputs.json');

let twilio: TwilioApi;
let front: Front | undefined;
let before: Record<string, string>;

beforeAll(async () => {
  twilio = await startTwilio({ numbers: [number] });
});
afterAll(async () => {
  const protection = { StackName: STACK, EnableTerminationProtection: false };
  await new CloudFormationClient({}).send(new UpdateTerminationProtectionCommand(protection)).catch(() => undefined);
  await cdk('destroy', '--force');
  await Promise.all([twilio.stop(), front?.stop()]);
});

function command(name: 'connect' | 'doctor' | 'metrics', ...args: string[]): Promise<Ended> {
  return run(process.execPath, ['--import', 'tsx', `infra/${name}/${name}.ts`, ...args], {
    env: { TWILIO_API_URL: twilio.url, TWILIO_ACCOUNT_SID: ACCOUNT, TWILIO_AUTH_TOKEN: AUTH_TOKEN },
  });
}

/** The JSON that a command printed, whatever it said besides. */
function jsonIn<T>({ said }: Ended): T {
  return JSON.parse(said.slice(said.indexOf('{'), said.lastIndexOf('}') + 1)) as T;
}

async function outputsOfStack(): Promise<Record<string, string>> {
  const { Stacks: [stack] = [] } = await new CloudFormationClient({}).send(
    new DescribeStacksCommand({ StackName: STACK }),
  );
  return Object.fromEntries(stack?.Outputs?.map(({ OutputKey, OutputValue }) => [OutputKey, OutputValue]) ?? []);
}

const rows = () => readAllCounts({ table: before.CountsTable as string, client: new DynamoDBClient({}) });

type Figures = { key: string; texts: number }[];
const shown = (figures: Figures) => Object.fromEntries(figures.map(({ key, texts }) => [key, texts]));

describe('from release 0.1.0, deployed, connected and counting, to this one, in this order', () => {
  test('cdk deploy over it replaces no address, no table and no secret', async () => {
    expect(await bootstrap()).toMatchObject({ code: 0 });
    await deployRelease();
    before = await outputsOfStack();
    expect(before.SmsUrl).toMatch(/^https:/);
    await count(before.CountsTable as string);
    await connectAs010(number, THEIRS, before);
    const { code, said } = await cdk('deploy', '--require-approval', 'never', '--outputs-file', outputsFile);
    if (code !== 0) throw new Error(said);
    const { SmsUrl, FallbackUrl, VoiceUrl, CountsTable, TokensSecret } = before;
    expect(outputsIn(outputsFile)).toMatchObject({ SmsUrl, FallbackUrl, VoiceUrl, CountsTable, TokensSecret });
    expect(outputsIn(outputsFile).WatchTable).toBeDefined();
  });

  test('npm run metrics reads every row', async () => {
    const ended = await command('metrics', '--from', '2026-03-01', '--to', '2026-04-30', '--format', 'json');
    expect(ended).toMatchObject({ code: 0 });
    const { texts, damaged, carrier, regions, by } = jsonIn<{
      texts: number;
      damaged: number;
      carrier: Figures;
      regions: { month: string; texts: Record<string, number> }[];
      by: Record<'topic' | 'language', Figures>;
    }>(ended);
    expect({ texts, damaged }).toEqual({ texts: 37, damaged: 0 });
    expect(shown(by.topic)).toMatchObject({
      help: 5,
      info: 2,
      report: 3,
      child: 1,
      abuse: 5,
      crisis: 6,
      privacy: 7,
      other: 8,
    });
    expect(shown(by.language)).toMatchObject({ en: 26, es: 11 });
    expect(shown(carrier)).toMatchObject({
      stop: 2,
      start: 1,
      'carrier-help': 3,
      'carrier-stop': 4,
      'carrier-start': 5,
    });
    expect(regions).toEqual([
      { month: '2026-03', texts: { KS: 2 } },
      { month: '2026-04', texts: { MO: 4 } },
    ]);
  });

  test('a text that Twilio signs with the token of then is answered by the new function, and counted beside the old rows', async () => {
    if (!process.env.FUNCTION_URL_ENDPOINT) {
      front = await serveDeployed(STACK);
      process.env.FUNCTION_URL_ENDPOINT = front.url;
    }
    const url = before.SmsUrl as string;
    const text = twilioRequest({ body: 'AYUDA', from: '+15550100', to: NUMBER, url, token: AUTH_TOKEN });
    expect((await post(url, text.headers, text.body)).body).toContain('Llame al 1-888-373-7888');
    for (let tries = 0; tries < 100 && (await rows()).length === ROWS.length; tries += 1) await sleep(100);
    expect(await rows()).toHaveLength(ROWS.length + 1);
    expect(await rows()).toEqual(expect.arrayContaining([...ROWS]));
  });

  test('doctor finds the number wired as before, and its texts verified', async () => {
    const { checks } = jsonIn<{ checks: { name: string; state: string }[] }>(await command('doctor', '--json'));
    const states = Object.fromEntries(checks.map(({ name, state }) => [name, state]));
    expect(states).toMatchObject({ number: 'good', secret: 'good', 'signed text': 'good', calls: 'good' });
  });

  test.each([
    ['at once', false],
    ['after connect was run once more', true],
  ])('connect --undo puts back what 0.1.0 had noted, %s', async (_, again) => {
    await connectAs010(number, THEIRS, before);
    if (again) expect(await command('connect', '--number', NUMBER, '--yes')).toMatchObject({ code: 0 });
    expect(await command('connect', '--undo', '--yes')).toMatchObject({ code: 0 });
    expect(number).toMatchObject({ ...THEIRS, sms_fallback_url: '' });
  });
});
