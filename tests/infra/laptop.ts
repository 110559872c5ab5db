import { randomBytes } from 'node:crypto';
import { pace } from '../../functions/cloud/pace';
import { readSecret } from '../../functions/cloud/secret';
import { NONE } from '../../functions/places/services';
import { loopGuard } from '../../functions/sms/loop-guard';
import { type Answering, respond } from '../../functions/sms/respond';
import { tokenKeeper } from '../../functions/sms/tokens';
import { run as connect } from '../../infra/connect/run';
import { run as doctor } from '../../infra/doctor/run';
import type { Command as AnyCommand, Io } from '../../infra/terminal/io';
import { constantTwiml } from '../../infra/twiml/constant';
import { callTwiml } from '../../infra/twiml/voice';
import { type AwsAccount, startAwsAccount } from '../aws/account';
import { type FunctionUrls, startFunctionUrls } from '../aws/function-urls';
import { type SecretsManager, startSecretsManager } from '../aws/secrets-manager';
import type { Fate } from '../fate';
import { calls } from '../text/calls';
import { content } from '../text/content';
import { ACCOUNT, AUTH_TOKEN } from '../twilio/resources';
import { startTwilio } from '../twilio/rest-api';
import type { TwilioApi, World } from '../twilio/world';
import { withEnvironment } from './environment';
import { type Ended, type Running, startCommand } from './run-command';
import { runHere } from './run-here';

export const SECRET_NAME = 'twilio-tokens';
export const SECRET_ARN = `arn:aws:secretsmanager:us-east-1:123456789012:secret:${SECRET_NAME}-AbCdEf`;
const STACK = 'Hotline-prod';
export const CONTENT_FUNCTION = 'Hotline-prod-WatchCheck';
export const SMS_HOST = 'abcdefghijklmnopqrstuvwxyz012345.lambda-url.us-east-1.on.aws';
export const OTHER_HOST = 'zyxwvutsrqponmlkjihgfedcba543210.lambda-url.us-east-1.on.aws';

const COMMANDS = { connect, doctor };
type Command = keyof typeof COMMANDS;

/** A laptop with the stack deployed, an account at Twilio, and the two commands. */
export interface Laptop {
  aws: AwsAccount;
  secrets: SecretsManager;
  twilio: TwilioApi;
  functions: FunctionUrls['functions'];
  /** How many texts would have been counted. */
  counted(): number;
  /** The tokens secret as it is; null until connect has put a value in. */
  secret(): Record<string, unknown> | null;
  /** Starts the SMS function again, as Lambda does after a while, so that it has read no secret yet. */
  restart(): void;
  /** Runs a command in this process. */
  run(
    command: Command | AnyCommand,
    args?: readonly string[],
    env?: Record<string, string>,
    io?: Partial<Io>,
  ): Promise<Ended>;
  /** Starts a command for real. */
  start(command: Command, args?: readonly string[], env?: Record<string, string>): Running;
  /** Kills a command at one of its calls to Twilio or AWS. */
  fate: Fate;
  stop(): Promise<void>;
}

/** Starts them on 127.0.0.1; `account` is what Twilio has. */
export async function startLaptop(account: Partial<World> = {}): Promise<Laptop> {
  const secrets = await startSecretsManager({ [SECRET_NAME]: undefined });
  const twilio = await startTwilio(account);
  const outputs = {
    SmsUrl: `https://${SMS_HOST}/`,
    FallbackUrl: `https://${OTHER_HOST}/`,
    VoiceUrl: `https://${OTHER_HOST}/voice`,
    TokensSecret: SECRET_ARN,
    CountsTable: 'counts',
    ContentFunction: CONTENT_FUNCTION,
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
  const fate: Fate = { calls: 0, death: undefined };
  for (const one of [aws, secrets, twilio]) one.fate = fate;
  Object.assign(process.env, world); // for the functions, which run in this process
  const operator = {
    ...world,
    TWILIO_API_URL: twilio.url,
    TWILIO_ACCOUNT_SID: ACCOUNT,
    TWILIO_AUTH_TOKEN: AUTH_TOKEN,
  };

  let counted = 0;
  const restart = () => {
    const edges = newEdges();
    urls.functions[SMS_HOST] = async (event) => {
      const { reply, count } = await respond(event, new Date(), edges);
      if (count) counted += 1;
      return reply;
    };
  };
  restart();
  urls.functions[OTHER_HOST] = async ({ rawPath }) =>
    xml(rawPath === '/voice' ? callTwiml(calls) : constantTwiml(content));
  return {
    aws,
    secrets,
    twilio,
    functions: urls.functions,
    counted: () => counted,
    fate,
    secret: () => JSON.parse(secrets.get(SECRET_NAME) ?? 'null'),
    restart,
    run: (command, args = [], env = {}, io = {}) =>
      withEnvironment({ ...operator, ...env }, () =>
        runHere(typeof command === 'string' ? COMMANDS[command] : command, args, { env: process.env, ...io }),
      ),
    start: (command, args = [], env = {}) => startCommand(command, args, { ...operator, ...env }),
    stop: async () => void (await Promise.all([aws.stop(), secrets.stop(), twilio.stop(), urls.stop()])),
  };
}

function newEdges(): Answering {
  return {
    tokens: tokenKeeper(() => readSecret(SECRET_ARN, 1_000), pace.now),
    canaryKey: tokenKeeper(async () => '{}', pace.now),
    content: () => content,
    services: () => NONE,
    guard: loopGuard(randomBytes(32)),
    constant: constantTwiml(content),
  };
}

function xml(body: string) {
  return { status: 200, headers: { 'content-type': 'text/xml; charset=utf-8' }, body };
}
