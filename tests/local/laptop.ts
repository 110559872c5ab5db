import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { readSecret } from '../../functions/edges/secret';
import { constantTwiml } from '../../functions/fallback/constant';
import { loopGuard } from '../../functions/sms/loop-guard';
import { respond } from '../../functions/sms/respond';
import { tokenKeeper } from '../../functions/sms/tokens';
import { type AwsAccount, startAwsAccount } from '../aws/account';
import { type FunctionUrls, startFunctionUrls } from '../aws/function-urls';
import { type SecretsManager, startSecretsManager } from '../aws/secrets-manager';
import { content } from '../sms/content';
import { ACCOUNT, AUTH_TOKEN } from '../twilio/resources';
import { startTwilio, type TwilioApi, type World } from '../twilio/rest-api';

const ROOT = join(__dirname, '../..');
const SECRET = 'twilio-tokens';
export const STACK = 'Hotline-prod';
export const SMS_HOST = 'abcdefghijklmnopqrstuvwxyz012345.lambda-url.us-east-1.on.aws';
export const OTHER_HOST = 'zyxwvutsrqponmlkjihgfedcba543210.lambda-url.us-east-1.on.aws';

/** A command that runs without a terminal. */
export interface Running {
  interrupt(): void;
  ended: Promise<Ended>;
}

export interface Ended {
  code: number | null;
  said: string;
  complained: string;
}

/** A laptop with the stack deployed, an account at Twilio, and the two commands. */
export interface Laptop {
  aws: AwsAccount;
  secrets: SecretsManager;
  twilio: TwilioApi;
  functions: FunctionUrls['functions'];
  /** The tokens secret as it is. */
  secret(): Record<string, unknown>;
  /** Starts the SMS function anew, as Lambda does after a while, so that it has read no secret yet. */
  restart(): void;
  start(command: 'connect' | 'doctor', args?: readonly string[], env?: Record<string, string>): Running;
  run(...command: Parameters<Laptop['start']>): Promise<Ended>;
  stop(): Promise<void>;
}

export async function startLaptop(account: Partial<World> = {}): Promise<Laptop> {
  const secrets = await startSecretsManager({ [SECRET]: '{"current":""}' });
  const twilio = await startTwilio(account);
  const arn = `arn:aws:secretsmanager:us-east-1:123456789012:secret:${SECRET}-AbCdEf`;
  const outputs = {
    SmsUrl: `https://${SMS_HOST}/`,
    FallbackUrl: `https://${OTHER_HOST}/`,
    VoiceUrl: `https://${OTHER_HOST}/voice`,
    TokensSecret: arn,
    CountsTable: 'counts',
  };
  const aws = await startAwsAccount({ stacks: { [STACK]: outputs }, alarms: { 'Hotline-prod-Errors': 'OK' } });
  const urls = await startFunctionUrls({});
  const world = {
    AWS_ENDPOINT_URL: aws.url,
    AWS_ENDPOINT_URL_SECRETS_MANAGER: secrets.url,
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'testing',
    AWS_SECRET_ACCESS_KEY: 'testing',
    FUNCTION_URL_ENDPOINT: urls.url,
  };
  Object.assign(process.env, world); // for what runs in this process

  const start: Laptop['start'] = (command, args = [], env = {}) => {
    const child = spawn(process.execPath, ['--import', 'tsx', `functions/local/${command}.ts`, ...args], {
      cwd: ROOT,
      env: {
        PATH: process.env.PATH,
        HOME: '/nowhere',
        AWS_EC2_METADATA_DISABLED: 'true',
        ...world,
        TWILIO_API_URL: twilio.url,
        TWILIO_ACCOUNT_SID: ACCOUNT,
        TWILIO_AUTH_TOKEN: AUTH_TOKEN,
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const code = new Promise<number | null>((ended) => child.on('close', ended));
    const ended = Promise.all([code, text(child.stdout), text(child.stderr)]);
    return {
      interrupt: () => void child.kill('SIGINT'),
      ended: ended.then(([code, said, complained]) => ({ code, said, complained })),
    };
  };
  const restart = () => {
    urls.functions[SMS_HOST] = smsFunction(arn);
  };
  restart();
  urls.functions[OTHER_HOST] = async () => XML(constantTwiml(content));
  return {
    aws,
    secrets,
    twilio,
    functions: urls.functions,
    secret: () => JSON.parse(secrets.get(SECRET) ?? ''),
    restart,
    start,
    run: (...command) => start(...command).ended,
    stop: async () => void (await Promise.all([aws.stop(), secrets.stop(), twilio.stop(), urls.stop()])),
  };
}

function smsFunction(arn: string): FunctionUrls['functions'][string] {
  const edges = {
    tokens: tokenKeeper((signal) => readSecret(arn, signal)),
    canaryKey: tokenKeeper(async () => '{}'),
    content: () => content,
    guard: loopGuard(),
    constant: constantTwiml(content),
  };
  return async (event) => (await respond(event, new Date(), edges)).reply;
}

const XML = (body: string) => ({ status: 200, headers: { 'content-type': 'text/xml' }, body });
