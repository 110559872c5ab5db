import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { type AwsAccount, startAwsAccount } from '../../aws/account';
import { world } from '../../system/world';
import { type MetricData, startMetricData } from './metric-data';

const CLI = join(__dirname, '../../../infra/metrics/run.ts');

/** Somebody with an AWS account, a folder, and `npm run metrics`. */
export interface Operator {
  aws: AwsAccount;
  cloudwatch: MetricData;
  folder: string;
  /** Runs the command to its end; a line on how far the reading is stands apart, for it depends on the day. */
  metrics(
    args: readonly string[],
    env?: Record<string, string>,
  ): Promise<{ code: number | null; said: string; complained: string; progress: string }>;
  stop(): Promise<void>;
}

/** The stack of prod is deployed and has this table; three texts went uncounted and the fallback answered four. */
export async function startOperator(table: string): Promise<Operator> {
  const aws = await startAwsAccount({ stacks: { 'Hotline-prod': { CountsTable: table } } });
  const cloudwatch = await startMetricData({ 'Hotline-prod uncounted': [2, 1], 'Hotline-prod fallback': [4] });
  const folder = await mkdtemp(join(tmpdir(), 'metrics-'));
  return {
    aws,
    cloudwatch,
    folder,
    async metrics(args, env = {}) {
      const child = spawn(process.execPath, [require.resolve('tsx/cli'), CLI, ...args], {
        cwd: folder,
        env: {
          PATH: process.env.PATH ?? '',
          AWS_REGION: 'us-east-1',
          AWS_ACCESS_KEY_ID: 'testing',
          AWS_SECRET_ACCESS_KEY: 'testing',
          AWS_ENDPOINT_URL_DYNAMODB: world.dynamodb ?? 'http://127.0.0.1:9',
          AWS_ENDPOINT_URL_CLOUDFORMATION: aws.url,
          AWS_ENDPOINT_URL_STS: aws.url,
          AWS_ENDPOINT_URL_CLOUDWATCH: cloudwatch.url,
          ...env,
        },
      });
      const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
      const [said, complained] = await Promise.all([text(child.stdout), text(child.stderr)]);
      const [progress = ''] = /^Reading the counts.*\n/.exec(complained) ?? [];
      return { code: await ended, said, complained: complained.slice(progress.length), progress };
    },
    async stop() {
      await Promise.all([aws.stop(), cloudwatch.stop(), rm(folder, { recursive: true })]);
    },
  };
}
