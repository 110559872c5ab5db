import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CloudFormationClient, CreateStackCommand, waitUntilStackCreateComplete } from '@aws-sdk/client-cloudformation';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { PutSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { sign } from 'aws4';
import type { Row } from '../../functions/counts/rows';
import { writeRows } from '../infra/metrics/write-rows';
import { ACCOUNT, AUTH_TOKEN, type Resource } from '../twilio/resources';

/** What `cdk synth Hotline-prod` made of the last commit of 0.1.0 (8c37152), without its Metadata. */
const TEMPLATE = readFileSync(join(__dirname, 'release-0.1.0.template.json'), 'utf8');
const EMPTY_ZIP = Buffer.from(`PK\x05\x06${'\0'.repeat(18)}`);

export const STACK = 'Hotline-prod';

/** Rows as 0.1.0 wrote them: of each topic, each word of the carriers and each kind of key. */
export const ROWS: readonly Row[] = [
  { pk: '2026-03#3', sk: '05#help#en', count: 4 },
  { pk: '2026-03#7', sk: '05#help#en', count: 1 },
  { pk: '2026-03#0', sk: '31#info#es', count: 2 },
  { pk: '2026-04#3', sk: '01#report#es', count: 3 },
  { pk: '2026-04#5', sk: '21#child#en', count: 1 },
  { pk: '2026-04#6', sk: '22#abuse#en', count: 5 },
  { pk: '2026-04#1', sk: '23#crisis#es', count: 6 },
  { pk: '2026-04#2', sk: '24#privacy#en', count: 7 },
  { pk: '2026-04#4', sk: '30#other#en', count: 8 },
  { pk: '2026-03#1', sk: '11#stop#en', count: 2 },
  { pk: '2026-03#2', sk: '12#start#en', count: 1 },
  { pk: '2026-04#0', sk: '13#carrier-help#en', count: 3 },
  { pk: '2026-04#7', sk: '15#carrier-stop#es', count: 4 },
  { pk: '2026-04#7', sk: '19#carrier-start#en', count: 5 },
  { pk: '2026-03#region#1', sk: 'KS', count: 2 },
  { pk: '2026-04#region#0', sk: 'MO', count: 3 },
  { pk: '2026-04#region#6', sk: 'MO', count: 1 },
];

/** Deploys it through CloudFormation; what its functions run does not matter here, so each is an empty zip. */
export async function deployRelease(): Promise<void> {
  const cloudFormation = new CloudFormationClient({});
  for (const [key] of TEMPLATE.matchAll(/[0-9a-f]{64}\.zip/g)) await upload(key);
  await cloudFormation.send(
    new CreateStackCommand({ StackName: STACK, TemplateBody: TEMPLATE, Capabilities: ['CAPABILITY_IAM'] }),
  );
  await waitUntilStackCreateComplete({ client: cloudFormation, maxWaitTime: 60 }, { StackName: STACK });
}

async function upload(key: string): Promise<void> {
  const { AWS_REGION: region = '', CDK_DEFAULT_ACCOUNT, AWS_ENDPOINT_URL } = process.env;
  const { origin, host } = new URL(String(AWS_ENDPOINT_URL));
  const path = `/cdk-hnb659fds-assets-${CDK_DEFAULT_ACCOUNT}-${region}/${key}`;
  const { headers } = sign({ service: 's3', region, host, path, method: 'PUT', body: EMPTY_ZIP });
  const { ok, status } = await fetch(`${origin}${path}`, { method: 'PUT', headers: headers as never, body: EMPTY_ZIP });
  if (!ok) throw new Error(`${path} was not taken: ${status}.`);
}

export async function count(table: string): Promise<void> {
  await writeRows(new DynamoDBClient({}), table, ROWS);
}

type Outputs = Record<string, string>;

/** What 0.1.0's connect left: the number wired, and in the secret the token and the settings that it had changed, only these. */
export async function connectAs010(number: Resource, theirs: Outputs, outputs: Outputs): Promise<void> {
  const { SmsUrl = '', FallbackUrl = '', VoiceUrl = '', TokensSecret } = outputs;
  const smsUrl = `${SmsUrl}#rc=2&rp=ct,rt,5xx&rt=6000`;
  const before = {
    smsUrl: theirs.sms_url,
    smsMethod: theirs.sms_method,
    smsFallbackUrl: '',
    voiceUrl: theirs.voice_url,
  };
  const after = { smsUrl, smsMethod: 'POST', smsFallbackUrl: FallbackUrl, voiceUrl: VoiceUrl };
  Object.assign(number, { sms_url: smsUrl, sms_method: 'POST', sms_fallback_url: FallbackUrl, voice_url: VoiceUrl });
  const SecretString = JSON.stringify({
    current: AUTH_TOKEN,
    account: ACCOUNT,
    changed: [{ sid: number.sid, before, after }],
  });
  await new SecretsManagerClient({}).send(new PutSecretValueCommand({ SecretId: TokensSecret, SecretString }));
}
