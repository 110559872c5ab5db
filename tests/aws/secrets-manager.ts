import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Fate, nextCall } from '../fate';

/**
 * `refuse` denies access, `damage` answers with a SecretString that is not JSON, `hang` never answers; `skew` refuses
 * what is signed more than five minutes from now, `perSecond` what goes beyond so many requests in a second.
 */
export type SecretsFault =
  | 'refuse'
  | 'throttle'
  | 'hang'
  | 'damage'
  | 'skew'
  | { delayMs: number }
  | { perSecond: number };

export interface SecretsManager {
  url: string;
  /** How many requests have come in, whatever became of them. */
  readonly requests: number;
  fault: SecretsFault | undefined;
  fate: Fate;
  /** A secret without a value is there, and can only be put. */
  set(name: string, value: string | undefined): void;
  get(name: string): string | undefined;
  /** What whoever may read the secret can still have: its value, and the one before. */
  versions(name: string): string[];
  stop(): Promise<void>;
}

type Answer = { status: number; body: object };

const SIGNED = /^AWS4-HMAC-SHA256 Credential=[^/\s]+\/\d{8}\/[\w-]+\/secretsmanager\/aws4_request, ?SignedHeaders=\S+/;
const ARN = /^arn:aws:secretsmanager:[\w-]+:\d{12}:secret:(.+)-[A-Za-z0-9]{6}$/;

/** AWS Secrets Manager's Get- and PutSecretValue on 127.0.0.1; a secret goes by its name or by an ARN made of it. */
export async function startSecretsManager(secrets: Record<string, string | undefined>): Promise<SecretsManager> {
  const values = new Map(Object.entries(secrets));
  const before = new Map<string, string | undefined>();
  const written = new Map<string, number>();
  const state = {
    requests: 0,
    fault: undefined as SecretsFault | undefined,
    fate: { calls: 0, death: undefined } as Fate,
  };
  const second = { number: 0, requests: 0 };
  const isTooMany = (perSecond: number) => {
    const number = Math.floor(performance.now() / 1000);
    if (number !== second.number) Object.assign(second, { number, requests: 0 });
    second.requests += 1;
    return second.requests > perSecond;
  };
  const refused = (fault: SecretsFault | undefined, request: IncomingMessage): Answer | undefined => {
    if (fault === 'refuse' || fault === 'throttle') return FAULTS[fault];
    if (fault === 'skew' && isSkewed(request)) return SKEWED;
    return typeof fault === 'object' && 'perSecond' in fault && isTooMany(fault.perSecond)
      ? FAULTS.throttle
      : undefined;
  };
  const serve = async (request: IncomingMessage, response: ServerResponse) => {
    state.requests += 1;
    const { fault } = state;
    if (fault === 'hang') return;
    const isCommand = String(request.headers['user-agent']).includes('aws-sdk'); // The function reads without it.
    const how = isCommand ? nextCall(state.fate) : 'serve';
    if (how === 'cut before') return void request.socket.destroy();
    if (typeof fault === 'object' && 'delayMs' in fault) await sleep(fault.delayMs);
    const { status, body } = refused(fault, request) ?? (await find(request));
    if (how === 'cut after') return void request.socket.destroy();
    response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' }).end(JSON.stringify(body));
  };
  const find = async (request: IncomingMessage): Promise<Answer> => {
    const { SecretId: id, SecretString: put, VersionStage: stage } = JSON.parse(await text(request));
    if (!SIGNED.test(request.headers.authorization ?? '')) return UNSIGNED;
    const [, operation] = /^secretsmanager\.(GetSecretValue|PutSecretValue)$/.exec(target(request)) ?? [];
    if (operation === undefined) return UNKNOWN_OPERATION;
    const name = ARN.exec(id)?.[1] ?? id;
    if (operation === 'PutSecretValue' && values.has(name)) {
      before.set(name, values.get(name));
      values.set(name, put);
      written.set(name, Date.now());
    }
    const value = (stage === 'AWSPREVIOUS' ? before : values).get(name);
    if (value === undefined) return NOT_FOUND;
    return {
      status: 200,
      body: {
        ARN: `arn:aws:secretsmanager:us-east-1:123456789012:secret:${name}-AbCdEf`,
        CreatedDate: (written.get(name) ?? 1767225600_123) / 1000,
        Name: name,
        SecretString: state.fault === 'damage' ? '{"current":' : value,
        VersionId: '00000000-0000-4000-8000-000000000000',
        VersionStages: ['AWSCURRENT'],
      },
    };
  };

  const server = createServer((request, response) => void serve(request, response).catch(() => response.destroy()));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return Object.assign(state, {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    set: (name: string, value: string | undefined) => void values.set(name, value),
    get: (name: string) => values.get(name),
    versions: (name: string) => [values.get(name), before.get(name)].flatMap((value) => value ?? []),
    stop: async () => void server.close().closeAllConnections(),
  });
}

/** Whether AWS would refuse the request's time: it is signed for five minutes before and after. */
export function isSkewed({ headers }: IncomingMessage): boolean {
  const [, ...parts] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(String(headers['x-amz-date'])) ?? [];
  const [year = 0, month = 0, ...rest] = parts.map(Number);
  return !(Math.abs(Date.UTC(year, month - 1, ...rest) - Date.now()) < 5 * 60_000);
}

function target({ headers }: IncomingMessage): string {
  return String(headers['x-amz-target']);
}

function refusal(type: string, message: string): Answer {
  return { status: 400, body: { __type: type, Message: message } };
}

const FAULTS = {
  refuse: refusal('AccessDeniedException', 'User is not authorized to perform: secretsmanager:GetSecretValue'),
  throttle: refusal('ThrottlingException', 'Rate exceeded'),
};
const UNSIGNED = refusal('MissingAuthenticationTokenException', 'Missing Authentication Token');
const SKEWED = refusal('InvalidSignatureException', 'Signature expired, or not yet current');
const UNKNOWN_OPERATION = refusal(
  'UnknownOperationException',
  'This endpoint knows GetSecretValue and PutSecretValue only',
);
const NOT_FOUND = refusal('ResourceNotFoundException', "Secrets Manager can't find the specified secret.");
