import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { functionUrlAnswer, type HttpAnswer, type Posted } from './function-url';

export interface LambdaOptions {
  /** The folder to upload. It is copied away from the repository, so that nothing resolves to our node_modules. */
  bundle: string;
  env?: Record<string, string>;
  handler?: string;
  functionName?: string;
  timeoutSeconds?: number;
  /** The command that the process is run under, such as `valgrind`, and its arguments. */
  under?: readonly string[];
  nodeFlags?: readonly string[];
  /** Called with the id of the process as soon as there is one, before it has loaded anything. */
  started?: (pid: number) => void;
}

export interface Invocation extends HttpAnswer {
  /** `performance.now()` when the answer had arrived whole. */
  lastByteAt: number;
  /** `performance.now()` when the handler itself had ended: the runtime asked for the next event. */
  done: Promise<number>;
  error?: FunctionError;
}

export interface Lambda {
  /** Resolves when the answer has arrived, though the handler may work on; the next event waits until it is done. */
  invoke(event: unknown): Promise<Invocation>;
  /** Stdout and stderr, complete up to the last `done`. */
  logs(): string;
  initMs: number;
  /** Resolves with the exit code or signal when the process has ended; nothing can be invoked after that. */
  killed: Promise<string>;
  /** Sends the process a signal, as when the platform takes an environment away. */
  signal(name: NodeJS.Signals): void;
  stop(): Promise<void>;
}

type FunctionError = { errorType: string; errorMessage: string };
type Running = { id: string; posted: Posted; answered: Deferred<Invocation>; done: Deferred<number> };

/** Of the timeout; Lambda's own is 10 s. */
const MAX_INIT_FACTOR = 3;

/** One Lambda sandbox: the bundle in a Node.js process of its own, served by Lambda's Runtime API on 127.0.0.1. */
export async function startLambda({ bundle, timeoutSeconds = 10, ...options }: LambdaOptions): Promise<Lambda> {
  const root = await mkdtemp(join(tmpdir(), 'lambda-'));
  await cp(bundle, join(root, 'task'), { recursive: true, dereference: true });

  const ready = deferred<number>();
  let waiting: ServerResponse | undefined; // The runtime's open request for its next event.
  let running: Running | undefined;
  const serve = async (request: IncomingMessage, response: ServerResponse) => {
    if (request.url?.endsWith('/next')) {
      waiting = response;
      const now = performance.now();
      const ended = running?.done;
      ready.resolve(now);
      setImmediate(() => ended?.resolve(now)); // By then, what was logged before has been read.
      return;
    }
    const error = await receive(request, running?.posted ?? nothing());
    if (running) answer(running, error);
    else if (error) ready.reject(asError(error));
    response.writeHead(202).end();
  };
  // A request that breaks off is the process ending, which `killed` tells.
  const api = createServer((request, response) => void serve(request, response).catch(() => response.destroy()));
  api.keepAliveTimeout = 0;
  await new Promise<void>((listening) => api.listen(0, '127.0.0.1', listening));

  const spawnedAt = performance.now();
  const child = startRuntime(root, `127.0.0.1:${(api.address() as AddressInfo).port}`, options);
  if (child.pid !== undefined) options.started?.(child.pid);
  const logged: string[] = [];
  for (const output of [child.stdout, child.stderr]) output.setEncoding('utf8').on('data', (text) => logged.push(text));
  const killed = new Promise<string>((ended) => {
    child.on('error', ({ message }) => ended(message)).on('close', (code, signal) => ended(signal ?? `exit ${code}`));
  });
  let isOver = false;
  const giveUp = (error: FunctionError) => {
    isOver = true;
    ready.reject(asError(error));
    if (running) answer(running, error);
    running?.done.reject(asError(error));
    child.kill('SIGKILL');
  };
  void killed.then((how) => giveUp({ errorType: 'Runtime.ExitError', errorMessage: `Runtime exited: ${how}` }));
  const limit = (what: string, seconds: number) => {
    const errorMessage = `${what} timed out after ${seconds.toFixed(2)} seconds`;
    return setTimeout(() => giveUp({ errorType: 'Sandbox.Timedout', errorMessage }), seconds * 1000);
  };

  const begin = (event: unknown): Running => {
    const hasEnded = isOver || child.exitCode !== null || child.signalCode !== null;
    if (hasEnded) throw new Error('This Lambda process has ended.');
    const timer = limit('Task', timeoutSeconds);
    running = { id: randomUUID(), posted: nothing(), answered: deferred(), done: deferred() };
    running.done.promise.catch(() => undefined).finally(() => clearTimeout(timer));
    waiting?.writeHead(200, {
      'Content-Type': 'application/json',
      'Lambda-Runtime-Aws-Request-Id': running.id,
      'Lambda-Runtime-Trace-Id': 'Root=1-00000000-000000000000000000000000;Parent=0000000000000000;Sampled=0',
      'Lambda-Runtime-Deadline-Ms': Date.now() + timeoutSeconds * 1000,
      'Lambda-Runtime-Invoked-Function-Arn': 'arn:aws:lambda:us-east-1:123456789012:function:function-under-test',
    });
    waiting?.end(JSON.stringify(event));
    return running;
  };
  let previous: Promise<unknown> = Promise.resolve();
  const invoke = async (event: unknown): Promise<Invocation> => {
    const begun = previous.then(() => begin(event));
    previous = begun.then((one) => Promise.allSettled([one.answered.promise, one.done.promise])).catch(() => undefined);
    return (await begun).answered.promise;
  };
  const stop = async () => {
    child.kill('SIGKILL');
    await killed;
    api.close().closeAllConnections();
    await rm(root, { recursive: true, force: true });
  };

  const initTimer = limit('Init', MAX_INIT_FACTOR * timeoutSeconds);
  try {
    const initMs = (await ready.promise) - spawnedAt;
    return { invoke, logs: () => logged.join(''), initMs, killed, signal: (name) => void child.kill(name), stop };
  } catch (error) {
    await stop();
    throw new Error(`${(error as Error).message}\n${logged.join('')}`);
  } finally {
    clearTimeout(initTimer);
  }
}

function startRuntime(root: string, api: string, options: Omit<LambdaOptions, 'bundle'>) {
  const {
    handler = 'index.handler',
    functionName = 'function-under-test',
    env = {},
    under = [],
    nodeFlags = [],
  } = options;
  const { PATH = '', SystemRoot = '', LAMBDA_NODE, LAMBDA_RIC } = process.env;
  const flags = LAMBDA_NODE ? ['--no-experimental-require-module', '--no-experimental-detect-module'] : [];
  const node = [
    LAMBDA_NODE ?? process.execPath,
    ...flags,
    ...nodeFlags,
    LAMBDA_RIC ?? join(__dirname, 'bootstrap.cjs'),
  ];
  const [command = '', ...others] = [...under, ...node];
  return spawn(command, others, {
    cwd: join(root, 'task'),
    env: {
      PATH,
      SystemRoot,
      HOME: root,
      TZ: ':UTC',
      AWS_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: 'testing',
      AWS_SECRET_ACCESS_KEY: 'testing',
      AWS_SESSION_TOKEN: 'testing',
      AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true', // Under Node 20 too, the log holds our lines alone.
      AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
      AWS_LAMBDA_FUNCTION_NAME: functionName,
      AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
      AWS_LAMBDA_FUNCTION_MEMORY_SIZE: '512',
      AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${functionName}`,
      AWS_LAMBDA_LOG_STREAM_NAME: '2026/01/01/[$LATEST]0',
      LAMBDA_TASK_ROOT: join(root, 'task'),
      ...env,
      AWS_LAMBDA_RUNTIME_API: api,
      _HANDLER: handler,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

async function receive(request: IncomingMessage, posted: Posted): Promise<FunctionError | undefined> {
  posted.streamed = request.headers['lambda-runtime-function-response-mode'] === 'streaming';
  posted.contentType = request.headers['content-type'] ?? '';
  for await (const chunk of request) posted.bytes = Buffer.concat([posted.bytes, chunk]);
  if (request.url?.endsWith('/error')) return JSON.parse(posted.bytes.toString());
  const trailer = request.trailers['lambda-runtime-function-error-body'];
  return trailer ? JSON.parse(Buffer.from(trailer, 'base64').toString()) : undefined;
}

function answer({ posted, answered, done }: Running, error: FunctionError | undefined): void {
  const http = functionUrlAnswer(posted, error !== undefined);
  answered.resolve({ ...http, lastByteAt: performance.now(), done: done.promise, ...(error && { error }) });
}

const nothing = (): Posted => ({ streamed: false, contentType: '', bytes: Buffer.alloc(0) });
const asError = ({ errorType, errorMessage }: FunctionError) => new Error(`${errorType}: ${errorMessage}`);

interface Deferred<T> {
  promise: Promise<T>;
  resolve(value: T): void;
  reject(error: Error): void;
}

function deferred<T>(): Deferred<T> {
  let resolve: (value: T) => void = () => {};
  let reject: (error: Error) => void = () => {};
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  promise.catch(() => {}); // Whoever awaits it hears of the error; nobody has to.
  return { promise, resolve, reject };
}
