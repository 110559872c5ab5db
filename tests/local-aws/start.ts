import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const ACCOUNT = '123456789012';
const REGION = 'us-east-1';

export interface LocalAws {
  /** What makes the CDK's CLI, the SDK and our own commands speak to it, and to nobody else. */
  env: Record<string, string>;
  stop(): Promise<void>;
}

/** A local AWS for `cdk deploy`, on 127.0.0.1 and a free port; throws one sentence on what is missing for it. */
export async function startLocalAws(): Promise<LocalAws> {
  const server = spawn('python3', [join(__dirname, 'server.py')], { stdio: 'pipe' });
  const complaints: string[] = [];
  createInterface(server.stderr).on('line', (line) => complaints.push(line));
  const ended = new Promise<string>((resolve) => {
    server.on('error', () => resolve('The local AWS needs Python 3.10 or later, as python3 on the PATH.'));
    server.on('close', () => resolve(complaints.at(-1) ?? 'The local AWS ended at once.'));
  });
  const endpoint = await new Promise<string>((found, fail) => {
    createInterface(server.stdout).on('line', (line) => found(line.replace('Listening on ', '')));
    void ended.then((why) => fail(new Error(why)));
  });
  return {
    env: {
      AWS_ENDPOINT_URL: endpoint,
      AWS_ENDPOINT_URL_S3_FOR_CLOUDFORMATION: endpoint.replace('127.0.0.1', 'localhost'), // By which moto knows its own S3.
      AWS_ACCESS_KEY_ID: 'testing',
      AWS_SECRET_ACCESS_KEY: 'testing',
      AWS_REGION: REGION,
      AWS_EC2_METADATA_DISABLED: 'true',
      CDK_DEFAULT_ACCOUNT: ACCOUNT,
      CDK_NOTICES: 'false',
      CDK_DISABLE_CLI_TELEMETRY: '1',
    },
    async stop() {
      server.kill();
      await ended;
    },
  };
}
