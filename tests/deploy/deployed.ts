import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { type AddressInfo, createConnection, createServer as createTcpServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

const ROOT = join(__dirname, '../..');

/** What a command said, and how it ended. */
export interface Ended {
  code: number;
  said: string;
}

/** Runs a command to its end; `said` is its standard output and standard error. */
export async function run(command: string, args: readonly string[], { cwd = ROOT, env = {} } = {}): Promise<Ended> {
  const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  const [said, complained, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { code: Number(code), said: `${said}${complained}` };
}

const CDK = join(ROOT, 'node_modules/.bin/cdk');
const ACCOUNT_AND_REGION = `aws://${process.env.CDK_DEFAULT_ACCOUNT ?? '123456789012'}/${process.env.AWS_REGION ?? 'us-east-1'}`;

/** The real CLI, for the prod stage; bootstrapping is done elsewhere, since here it would synthesise the app. */
export function cdk(...args: string[]): Promise<Ended> {
  return run(CDK, [...args, '--no-color']);
}

export function bootstrap(): Promise<Ended> {
  return run(CDK, ['bootstrap', ACCOUNT_AND_REGION, '--no-color'], { cwd: mkdtempSync(join(tmpdir(), 'bootstrap-')) });
}

/** The stack's outputs, as the CLI wrote them to a file. */
export function outputsIn(file: string): Record<string, string> {
  return Object.values(JSON.parse(readFileSync(file, 'utf8')) as Record<string, Record<string, string>>)[0] ?? {};
}

/** An address at which the deployed functions answer, told apart by `Host`. */
export interface Front {
  endpoint: string;
  stop(): Promise<void>;
}

/**
 * An emulator that gives Function URLs but does not answer at them is helped by a command of its own, SERVE_FUNCTION,
 * which serves one function of a deployed stack; `{stack}`, `{function}`, `{host}` and `{port}` stand for what it is told.
 */
export async function serveFunctions(
  command: string,
  stack: string,
  functions: Record<string, string>,
): Promise<Front> {
  const served: Awaited<ReturnType<typeof serve>>[] = [];
  for (const [host, name] of Object.entries(functions))
    served.push(await serve(command.replaceAll('{stack}', stack), host, name)); // they may share files
  const ports = new Map(served.map(({ host, port }) => [host, port]));
  const server = createServer((inbound, response) => {
    const { method, url = '/', headers } = inbound;
    const port = ports.get(headers.host ?? '');
    if (!port) return void response.writeHead(404).end();
    const outbound = request({ host: '127.0.0.1', port, method, path: url, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    outbound.on('error', () => response.writeHead(502).end());
    inbound.pipe(outbound);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async stop() {
      for (const { stop } of served) stop();
      server.close().closeAllConnections();
    },
  };
}

/** The body that a Function URL answers a GET with. */
export async function get(url: string): Promise<string> {
  const { host } = new URL(url);
  const sent = request(process.env.FUNCTION_URL_ENDPOINT ?? url, { headers: { host } }).end();
  const [answer] = await once(sent, 'response');
  return text(answer);
}

async function serve(command: string, host: string, name: string) {
  const port = await freePort();
  const filled = command.replaceAll('{function}', name).replaceAll('{host}', host).replaceAll('{port}', String(port));
  const child = spawn('sh', ['-c', `exec ${filled}`], { stdio: 'ignore', detached: true });
  const stop = () => {
    try {
      if (child.pid) process.kill(-child.pid);
    } catch {
      // It has ended by itself.
    }
  };
  for (let tries = 0; tries < 300; tries += 1) {
    if (await isListening(port)) return { host, port, stop };
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  stop();
  throw new Error(`SERVE_FUNCTION did not serve ${name} within 30 seconds: ${filled}`);
}

async function freePort(): Promise<number> {
  const server = createTcpServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection({ host: '127.0.0.1', port });
    socket.on('connect', () => resolve(true)).on('error', () => resolve(false));
    socket.on('connect', () => socket.destroy());
  });
}
