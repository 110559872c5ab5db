import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CloudFormationClient, UpdateTerminationProtectionCommand } from '@aws-sdk/client-cloudformation';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { twilioRequest } from '../../functions/canary/twilio-request';
import { readAllCounts, readBlurKey } from '../../functions/cloud/read-counts';
import type { BlurKey } from '../../functions/counts/blur';
import { sendSigned } from '../../infra/connect/prove';
import { authTokenKey } from '../../infra/connect/signing-key';
import { post } from '../../infra/twilio/post';
import { CONTENT_FOLDER } from '../text/content';
import { ACCOUNT, AUTH_TOKEN, NEXT_TOKEN, phoneNumber, type Resource } from '../twilio/resources';
import { startTwilio } from '../twilio/rest-api';
import type { TwilioApi } from '../twilio/world';
import { bootstrap, cdk, type Ended, outputsIn, run } from './cli';
import { type Front, get, runScheduled, serveDeployed } from './serve-deployed';

jest.setTimeout(600_000);

const [NUMBER, SECOND] = ['+18165550142', '+18165550177'] as const;
const THEIRS = { sms_url: 'https://app.example.org/sms', sms_method: 'GET' };
const outputsFile = join(mkdtempSync(join(tmpdir(), 'outputs-')), 'outputs.json');

let twilio: TwilioApi;
let number: Resource;
let front: Front | undefined;
let outputs: Record<string, string>;
let key: BlurKey | undefined;

beforeAll(async () => {
  number = phoneNumber(NUMBER, THEIRS);
  twilio = await startTwilio({ numbers: [number, phoneNumber(SECOND, { sms_url: '' })], keepsFragments: false });
});
afterAll(async () => {
  await unprotect().catch(() => undefined);
  await cdk('destroy', '--force');
  await Promise.all([twilio.stop(), front?.stop()]);
});

/** One of our commands, against the deployed stack and the stand-in for Twilio. */
function command(name: 'connect' | 'doctor', ...args: string[]): Promise<Ended> {
  return commandOn(undefined, name, ...args);
}

/** The same, on another content folder than the shipped one. */
function commandOn(
  content: string | undefined,
  name: 'connect' | 'doctor' | 'deploy',
  ...args: string[]
): Promise<Ended> {
  return run(process.execPath, ['--import', 'tsx', `infra/${name}/${name}.ts`, ...args], {
    env: {
      ...(content && { CONTENT: content }),
      TWILIO_API_URL: twilio.url,
      TWILIO_ACCOUNT_SID: ACCOUNT,
      TWILIO_AUTH_TOKEN: twilio.tokens[0] as string,
      TWILIO_NEXT_AUTH_TOKEN: NEXT_TOKEN,
    },
  });
}

/** As infra/README.md says to, before prod is destroyed. */
const unprotect = () =>
  new CloudFormationClient({}).send(
    new UpdateTerminationProtectionCommand({ StackName: 'Hotline-prod', EnableTerminationProtection: false }),
  );

const counts = () => ({ table: outputs.CountsTable as string, client: new DynamoDBClient({}) });
const rows = () => readAllCounts(counts());
/** All but the canary's. */
const texted = async () => (await rows()).filter(({ pk }) => pk !== 'CANARY');

/** Unless the emulator answers at its own Function URLs, which FUNCTION_URL_ENDPOINT tells. */
async function serve(stack: string): Promise<void> {
  if (process.env.FUNCTION_URL_ENDPOINT && !front) return;
  await front?.stop();
  front = await serveDeployed(stack);
  process.env.FUNCTION_URL_ENDPOINT = front.url;
}

/** A sentence as it is before it is broken into lines. */
function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

const deploy = (...args: string[]) =>
  cdk('deploy', '--require-approval', 'never', '--outputs-file', outputsFile, ...args);

describe('from nothing to a live number, in this order', () => {
  test('cdk bootstrap and cdk deploy put the whole stack online', async () => {
    expect(await bootstrap()).toMatchObject({ code: 0 });
    expect(await deploy()).toMatchObject({ code: 0 });
    outputs = outputsIn(outputsFile);
    expect(outputs.SmsUrl).toMatch(/^https:\/\/[^/]+\/$/);
    await serve('Hotline-prod');
  });

  test('a second deploy changes nothing', async () => {
    expect(await deploy()).toMatchObject({ code: 0, said: expect.stringContaining('no changes') });
  });

  test('connect --dry-run shows what would change, and changes nothing', async () => {
    expect(await command('connect', '--number', NUMBER, '--dry-run')).toMatchObject({
      code: 0,
      said: expect.stringContaining(outputs.SmsUrl as string),
    });
    expect(twilio.updates).toEqual([]);
  });

  test('connect wires the number, and the deployed function answers a signed text', async () => {
    const { code, said } = await command('connect', '--number', NUMBER, '--yes');
    expect([code, said]).toEqual([0, expect.stringContaining('Call 1-888-373-7888')]);
  });

  test('connect again is harmless, and keeps the key that blurs the public counts', async () => {
    key = await readBlurKey(counts());
    expect(key).toBeDefined();
    expect(await command('connect', '--number', NUMBER, '--yes')).toMatchObject({ code: 0 });
    expect(await readBlurKey(counts())).toEqual(key);
  });

  test('doctor finds text, forgery, fallback and calls as they should be', async () => {
    const { said } = await command('doctor', '--json');
    const { checks } = JSON.parse(said.slice(said.indexOf('{'))) as { checks: { name: string; state: string }[] };
    const states = Object.fromEntries(checks.map(({ name, state }) => [name, state]));
    expect(states).toMatchObject({ 'signed text': 'good', 'forged text': 'good', fallback: 'good', calls: 'good' });
  });

  test('the texts of connect and doctor are counted nowhere', async () => {
    expect(await rows()).toEqual([]);
  });

  test('npm run deploy shows what a text will get, and deploys it; the command that it names goes back', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'content-'));
    cpSync(CONTENT_FOLDER, folder, { recursive: true });
    const file = join(folder, 'en.json');
    const [old, edited] = ['for help, 24/7.', 'for help, day and night.'];
    writeFileSync(file, readFileSync(file, 'utf8').replace(old, edited));
    const help = () => sendSigned(outputs.SmsUrl as string, authTokenKey(AUTH_TOKEN), post);
    expect((await help()).body).toContain(old);

    const { said } = await commandOn(folder, 'deploy', '--yes');
    expect(said).toMatch(/ - .* for help, 24\/7\.\n +\+ .* for help, day and night\.\n/);
    expect(said).toMatch(/\n {2}\S.* texts taken for the same as before, with other words/);
    expect(said).toMatch(/✓ signed text /);
    expect((await help()).body).toContain(edited);

    const keptIn = (text: string) => /^ {2}CONTENT=(\S+) npm run deploy$/m.exec(text)?.[1] as string;
    const back = await commandOn(keptIn(said), 'deploy', '--yes');
    expect(back.said).toMatch(/✓ signed text /);
    expect((await help()).body).toContain(old);
    expect(await rows()).toEqual([]);
    for (const kept of [folder, ...[said, back.said].map(keptIn)]) rmSync(kept, { recursive: true });
  });

  test('a text is answered, and npm run metrics reads that there was one', async () => {
    const url = outputs.SmsUrl as string;
    const text = twilioRequest({ body: 'AYUDA', from: '+15550100', to: NUMBER, url, token: AUTH_TOKEN });
    expect((await post(url, text.headers, text.body)).body).toContain('Llame al 1-888-373-7888');
    for (let tries = 0; tries < 100 && (await rows()).length === 0; tries += 1) await sleep(100);
    const metrics = await run(process.execPath, ['--import', 'tsx', 'infra/metrics/metrics.ts', '--by', 'language']);
    // The local AWS knows no idempotency: a count that is tried again, as on a busy machine, is made twice.
    expect(metrics).toMatchObject({ code: 0, said: expect.stringMatching(/ es +[12] /) });
  });

  test('the canary’s text is answered and counted in its own row, which the canary reads back and metrics does not show', async () => {
    expect(await runScheduled('Hotline-prod', 'CanaryText')).toBe(
      '{"event":"canary","result":"answered"}\n{"event":"canary-count","result":"counted"}\n',
    );
    expect((await rows()).map(({ pk }) => pk)).toContain('CANARY');
    const metrics = await run(process.execPath, ['--import', 'tsx', 'infra/metrics/metrics.ts', '--by', 'language']);
    expect(metrics.said.match(/^ [a-z]\S* +\d+/gm)).toEqual([expect.stringMatching(/^ es +[12]$/)]);
    expect(metrics.said).not.toMatch(/CANARY|not understood as rows|damaged/i);
  });

  test('the daily watch runs, and doctor shows its run', async () => {
    expect(await runScheduled('Hotline-prod', 'WatchCheck')).toMatch(
      /^\{"event":"watch","result":"(?:right|wrong)"\}\n$/,
    );
    const { said } = await command('doctor', '--json');
    expect(said).toMatch(/"name": "watch",\s+"state": "(?:good|unknown)",\s+"message": "On \d{4}-\d\d-\d\d it found/);
  });

  test('connect --rotate takes the next token in, and once Twilio signs with it, the old one out', async () => {
    twilio.tokens = [AUTH_TOKEN, NEXT_TOKEN];
    expect(await command('connect', '--rotate')).toMatchObject({
      code: 0,
      said: expect.stringContaining('promote the secondary token'),
    });
    twilio.tokens = [NEXT_TOKEN];
    expect(await command('connect', '--rotate')).toMatchObject({ code: 0 });
  });

  test('doctor --round-trip sends a real text from a second number, and it is counted as one', async () => {
    expect(inOneLine((await command('doctor', '--round-trip')).said)).toContain(
      `✓ round trip A real text from ${SECOND}`,
    );
    for (let tries = 0; tries < 100 && (await texted()).length === 1; tries += 1) await sleep(100);
    expect(await texted()).toHaveLength(2);
  });

  test('connect --undo puts back what was there before, though Twilio keeps no fragment; then it is connected again', async () => {
    expect(number).toMatchObject({ sms_url: outputs.SmsUrl, sms_method: 'POST' });
    expect(await command('connect', '--undo', '--yes')).toMatchObject({ code: 0 });
    expect(number).toMatchObject({ ...THEIRS, sms_fallback_url: '' });
    expect(await command('connect', '--number', NUMBER, '--yes')).toMatchObject({ code: 0 });
  });

  test('cdk destroy is refused while the stack is protected, and changes nothing', async () => {
    expect(await cdk('destroy', '--force')).not.toMatchObject({ code: 0 });
    expect(await deploy()).toMatchObject({ code: 0, said: expect.stringContaining('no changes') });
  });

  test('cdk destroy leaves the counts and their key', async () => {
    await unprotect();
    expect(await cdk('destroy', '--force')).toMatchObject({ code: 0 });
    expect(await texted()).toHaveLength(2);
    expect(await readBlurKey(counts())).toEqual(key);
  });

  test('a new deploy knows the addresses of the stack that was destroyed, and its counts', async () => {
    expect(await deploy()).toMatchObject({ code: 0 });
    const former = outputs;
    outputs = outputsIn(outputsFile);
    await serve('Hotline-prod');
    expect(outputs.SmsUrl).not.toBe(former.SmsUrl);
    expect(inOneLine((await command('doctor')).said)).toContain(`✗ number ${NUMBER} is not set as connect sets it`);
    expect(await command('connect', '--number', NUMBER, '--yes')).toMatchObject({ code: 0 });
    expect(number.sms_url).toBe(outputs.SmsUrl);
    const undone = await command('connect', '--undo', '--yes');
    expect([undone.code, inOneLine(undone.said)]).toEqual([1, expect.stringContaining('before is not known here')]);
    expect(number.sms_url).toBe(outputs.SmsUrl);
    const metrics = await run(process.execPath, ['--import', 'tsx', 'infra/metrics/metrics.ts', '--by', 'language']);
    expect(metrics).toMatchObject({ code: 0, said: expect.stringContaining(`Also read: ${former.CountsTable}`) });
    expect(metrics.said).toMatch(/ es +1 /);
  });

  test('another stage is a stack of its own, whose public page has nothing to show yet', async () => {
    expect(await deploy('-c', 'stage=dev')).toMatchObject({ code: 0 });
    const page = outputsIn(outputsFile).PublicPageUrl as string;
    await serve('Hotline-dev');
    expect(await get(page)).toContain('There are no counts to show yet');
    expect(await cdk('destroy', '--force', '-c', 'stage=dev')).toMatchObject({ code: 0 });
  });
});
