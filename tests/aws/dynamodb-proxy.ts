import { createServer, type IncomingMessage, type ServerResponse, request as sendRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { isSkewed } from './secrets-manager';

/**
 * What DynamoDB Local never does of itself: a refusal by DynamoDB, or trouble with the connection. `cut-before` closes it
 * instead of forwarding, `cut-after` once the request has been carried out; `refuse` resets it at once; `nothing` is a
 * 200 without a body; `hang` never answers; `delayMs` forwards later, `until` when that has come; `skew` refuses what is signed more than five
 * minutes from now; `throttledShare` of the requests, from 0 to 1, are throttled.
 */
export type Fault =
  | Refusal
  | 'cut-before'
  | 'cut-after'
  | 'refuse'
  | 'nothing'
  | 'hang'
  | 'skew'
  | { delayMs: number }
  | { until: Promise<unknown> }
  | { throttledShare: number };

export interface DynamoDBProxy {
  endpoint: string;
  /** How many requests have come in, whatever became of them. */
  readonly requests: number;
  /** `performance.now()` when the latest request came in. */
  readonly lastRequestAt: number;
  /** The fault of every request that `next` has none for. */
  always: Fault | undefined;
  /** Gives one request this fault; called again, the one after that. */
  next(fault: Fault): void;
  stop(): Promise<void>;
}

type Refusal =
  | 'conflict'
  | 'throttle'
  | 'throttle-reason'
  | 'throughput'
  | 'throughput-reason'
  | 'in-progress'
  | 'error500';

const DYNAMODB = 'com.amazonaws.dynamodb.v20120810';
const EXCEEDED =
  'The level of configured provisioned throughput for the table was exceeded. ' +
  'Consider increasing your provisioning level with the UpdateTable API.';
const TOO_FAST = 'Throughput exceeds the current capacity of your table or index.';

/** A DynamoDB endpoint on 127.0.0.1 that forwards to another one, with faults on demand. */
export async function startProxy(target: string): Promise<DynamoDBProxy> {
  const planned: Fault[] = [];
  const state = { requests: 0, lastRequestAt: Number.NaN, always: undefined as Fault | undefined };
  const server = createServer(async (request, response) => {
    state.requests += 1;
    state.lastRequestAt = performance.now();
    const fault = struck(planned.shift() ?? state.always, request);
    if (fault === 'hang') return;
    if (fault === 'refuse') request.socket.resetAndDestroy();
    else if (fault === 'cut-before') request.socket.destroy();
    else await answer(fault, request, response, target).catch(() => request.socket.destroy());
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return Object.assign(state, {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    next: (fault: Fault) => void planned.push(fault),
    stop: async () => void server.close().closeAllConnections(),
  });
}

/** The fault that this request meets; another may meet none. */
function struck(fault: Fault | undefined, request: IncomingMessage) {
  if (fault === 'skew') return isSkewed(request) ? 'skewed' : undefined;
  if (typeof fault !== 'object' || !('throttledShare' in fault)) return fault;
  return Math.random() < fault.throttledShare ? 'throttle' : undefined;
}

type Answerable = Exclude<ReturnType<typeof struck>, 'hang' | 'refuse' | 'cut-before'>;

async function answer(fault: Answerable, request: IncomingMessage, response: ServerResponse, target: string) {
  const body = await buffer(request);
  if (fault === 'nothing') return response.end();
  if (typeof fault === 'string' && fault !== 'cut-after') {
    const [status, error] = refusal(fault, JSON.parse(body.toString()).TransactItems?.length ?? 1);
    return response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' }).end(JSON.stringify(error));
  }
  if (typeof fault === 'object') await ('until' in fault ? fault.until : sleep(fault.delayMs));
  const forwarded = await forward(request, body, target);
  if (fault === 'cut-after') return request.socket.destroy();
  return response.writeHead(forwarded.status, forwarded.headers).end(forwarded.body);
}

function forward({ method, url, headers }: IncomingMessage, sent: Buffer, target: string) {
  return new Promise<{ status: number; headers: IncomingMessage['headers']; body: Buffer }>((resolve, reject) => {
    sendRequest(new URL(url ?? '/', target), { method, headers: { ...headers, connection: 'close' }, agent: false })
      .on('error', reject)
      .on('response', (got) => {
        const { connection: _, ...received } = got.headers;
        const answered = (body: Buffer) => resolve({ status: got.statusCode ?? 502, headers: received, body });
        buffer(got).then(answered, reject);
      })
      .end(sent);
  });
}

/** Status and body as DynamoDB sends them; `items` is how many the transaction has, each with its reason. */
function refusal(fault: Refusal | 'skewed', items: number): [number, object] {
  const cancelled = (Code: string, Message: string): [number, object] => {
    const reasons = [{ Code, Message }, ...Array.from({ length: items - 1 }, () => ({ Code: 'None' }))];
    const codes = reasons.map((reason) => reason.Code).join(', ');
    return [
      400,
      {
        __type: `${DYNAMODB}#TransactionCanceledException`,
        CancellationReasons: reasons,
        Message: `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes}]`,
      },
    ];
  };
  switch (fault) {
    case 'conflict':
      return cancelled('TransactionConflict', 'Transaction is ongoing for the item');
    case 'throttle-reason':
      return cancelled('ThrottlingError', TOO_FAST);
    case 'throughput-reason':
      return cancelled('ProvisionedThroughputExceeded', EXCEEDED);
    case 'throttle':
      return [400, { __type: `${DYNAMODB}#ThrottlingException`, message: TOO_FAST }];
    case 'throughput':
      return [400, { __type: `${DYNAMODB}#ProvisionedThroughputExceededException`, message: EXCEEDED }];
    case 'in-progress':
      return [400, { __type: `${DYNAMODB}#TransactionInProgressException`, Message: IN_PROGRESS }];
    case 'skewed':
      return [400, { __type: 'com.amazon.coral.service#InvalidSignatureException', message: SKEWED }];
    case 'error500':
      return [500, { __type: `${DYNAMODB}#InternalServerError`, message: 'Internal server error' }];
  }
}

const SKEWED = 'Signature expired, or not yet current.';
const IN_PROGRESS = 'The transaction with the given request token is already in progress.';
