import { spawn } from 'node:child_process';
import type { Socket } from 'node:net';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import { UserError } from '../terminal/user-error';
import { BY_HAND, findJar, JAR, LIBRARIES } from './dynamodb-local-jar';
import { findJava } from './java';

const START_TIMEOUT_MS = 60_000;

type DynamoDBLocal = { endpoint: string; stop(): Promise<void> };

/** AWS's own DynamoDB Local, in memory, on 127.0.0.1 and a free port; or one sentence on what is missing for it. */
export async function startDynamoDBLocal(say: (line: string) => void): Promise<DynamoDBLocal | { missing: string }> {
  try {
    return await launch(findJava(), await findJar(say));
  } catch (error) {
    if (error instanceof UserError) return { missing: error.message };
    throw error;
  }
}

async function launch(java: string, folder: string): Promise<DynamoDBLocal> {
  const classPath = [JAR, join(LIBRARIES, '*')].join(delimiter);
  const options = [
    '-Xmx512m',
    '-XX:TieredStopAtLevel=1',
    '-XX:+UseSerialGC',
    '-Djava.net.preferIPv4Stack=true',
    `-Djava.library.path=${LIBRARIES}`,
    '-cp',
    classPath,
  ];
  const server = [join(__dirname, 'DynamoDBLocal.java'), '-inMemory', '-sharedDb', '-disableTelemetry'];
  const env = { ...process.env, DDB_LOCAL_TELEMETRY: '0' }; // What 1.25.1 obeys; it ignores its own -disableTelemetry.
  const child = spawn(java, [...options, ...server], { cwd: folder, env, stdio: 'pipe', windowsHide: true });
  const kill = () => child.kill('SIGKILL');
  const closed = new Promise<void>((done) => child.on('error', () => done()).on('close', () => done()));
  process.once('exit', kill);
  void closed.then(() => process.removeListener('exit', kill));

  let complaint = `it was not ready after ${START_TIMEOUT_MS / 1000} seconds`;
  createInterface(child.stderr).on('line', (line) => {
    if (!isNoise(line)) complaint = line;
  });
  const listening = new Promise<string>((found) => {
    createInterface(child.stdout).on('line', (line) => {
      const endpoint = /^Listening on (http:\S+)$/.exec(line)?.[1];
      if (endpoint) found(endpoint);
    });
  });
  const timeout = setTimeout(kill, START_TIMEOUT_MS);
  const endpoint = await Promise.race([listening, closed]);
  clearTimeout(timeout);
  if (!endpoint) throw new UserError(`DynamoDB Local did not start (${complaint}): replace ${folder}, or ${BY_HAND}`);
  for (const held of [child, ...(child.stdio as (Socket | null)[])]) held?.unref();
  const stop = () => {
    child.ref();
    kill();
    return closed;
  };
  return { endpoint, stop };
}

/** What a JVM says without being asked, and the inner lines of a stack trace. */
function isNoise(line: string): boolean {
  return /^(\s|Picked up |WARNING: |SLF4J|$)/.test(line);
}
