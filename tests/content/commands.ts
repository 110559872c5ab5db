import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline';
import { type Ended, run } from '../deploy/cli';

const ROOT = join(__dirname, '../..');

/** Runs one of the project's own commands on a content folder, as an editor would. */
export function command(folder: string, file: string, ...args: string[]): Promise<Ended> {
  return run(process.execPath, ['--import', 'tsx', file, ...args], { env: { CONTENT: folder } });
}

/** What `npm run text` says that a text gets and means. */
export async function texted(
  folder: string,
  text: string,
): Promise<{ topic: string; language: string; reply: string; segments: number }> {
  const { said } = await command(folder, 'infra/text/text.ts', '--json', text);
  return JSON.parse(said);
}

/** What a synthesis of the stage with the public page puts into bundles: the compiled content, its local services, and the code. */
export async function synthesised(
  folder: string,
): Promise<Ended & { content: string; services: string; bundles: string }> {
  const outdir = mkdtempSync(join(tmpdir(), 'synth-'));
  try {
    const stage = { CDK_CONTEXT_JSON: '{"stage":"dev"}', CDK_VALIDATION: 'false' };
    const env = { CONTENT: folder, CDK_OUTDIR: outdir, ...stage };
    const ended = await run(process.execPath, ['--import', 'tsx', 'infra/app.ts'], { env });
    const files = readdirSync(outdir, { recursive: true, encoding: 'utf8' });
    const read = (name: string) =>
      files.filter((file) => basename(file) === name).map((file) => readFileSync(join(outdir, file), 'utf8'));
    return {
      ...ended,
      content: read('content.txt')[0] ?? '',
      services: read('services.json')[0] ?? '',
      bundles: read('index.js').join(''),
    };
  } finally {
    rmSync(outdir, { recursive: true });
  }
}

/** `npm start`, on a port of its own, with counts in memory. */
export interface Phone {
  send(body: string): Promise<string | undefined>;
  /** What was counted, in words. */
  counts(): Promise<Record<string, number>>;
  page(path: string): Promise<string>;
  stop(): Promise<void>;
}

export async function phone(folder: string): Promise<Phone> {
  const env = { ...process.env, CONTENT: folder, STORE: 'memory', PORT: '0' };
  const child = spawn(process.execPath, ['--import', 'tsx', 'infra/phone/start.ts'], {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const here = await addressOf(child);
  const get = (path: string) => fetch(`${here}${path}`);
  return {
    async send(body) {
      const headers = { origin: here, 'content-type': 'application/json' };
      const text = JSON.stringify({ from: '+14165550101', body });
      const response = await fetch(`${here}/send`, { method: 'POST', headers, body: text });
      const { replies = [] } = (await response.json()) as { replies?: { text: string }[] };
      return replies[0]?.text;
    },
    async counts() {
      const { lines } = (await (await get('/counts')).json()) as { lines: { about: string; texts: number }[] };
      return Object.fromEntries(lines.map(({ about, texts }) => [about, texts]));
    },
    page: async (path) => (await get(path)).text(),
    async stop() {
      const ended = once(child, 'close');
      child.kill('SIGINT');
      await ended;
    },
  };
}

async function addressOf({ stdout }: ChildProcess): Promise<string> {
  for await (const line of createInterface(stdout as NodeJS.ReadableStream)) {
    const [address] = /http:\/\/\S+/.exec(line) ?? [];
    if (address) return address;
  }
  throw new Error('The phone ended before it said where it is.');
}
