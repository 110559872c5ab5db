import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../../infra/metrics/run';
import { type AwsAccount, startAwsAccount } from '../../aws/account';
import { world as system } from '../../system/world';
import { withEnvironment } from '../environment';
import { type Ended, startCommand } from '../run-command';
import { runHere } from '../run-here';
import { type MetricData, startMetricData } from './metric-data';

/** Somebody with an AWS account, a folder, and `npm run metrics`. */
export interface Operator {
  aws: AwsAccount;
  cloudwatch: MetricData;
  folder: string;
  /** Runs the command in this process; a line on how far the reading is stands apart, for it depends on the day. */
  metrics(args: readonly string[], env?: Record<string, string>): Promise<Ended & { progress: string }>;
  /** Starts the command for real. */
  start(args: readonly string[]): Promise<Ended>;
  stop(): Promise<void>;
}

/** The stack of prod is deployed and has this table; three texts went uncounted and the fallback answered four. */
export async function startOperator(table: string): Promise<Operator> {
  const aws = await startAwsAccount({ stacks: { 'Hotline-prod': { CountsTable: table } } });
  const cloudwatch = await startMetricData({ 'Hotline-prod uncounted': [2, 1], 'Hotline-prod fallback': [4] });
  const folder = await mkdtemp(join(tmpdir(), 'metrics-'));
  const world = {
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'testing',
    AWS_SECRET_ACCESS_KEY: 'testing',
    AWS_ENDPOINT_URL_DYNAMODB: system.dynamodb ?? 'http://127.0.0.1:9',
    AWS_ENDPOINT_URL_CLOUDFORMATION: aws.url,
    AWS_ENDPOINT_URL_STS: aws.url,
    AWS_ENDPOINT_URL_CLOUDWATCH: cloudwatch.url,
  };
  return {
    aws,
    cloudwatch,
    folder,
    async metrics(args, env = {}) {
      const { code, said, complained } = await withEnvironment({ ...world, ...env }, () =>
        runHere(run, args, { env: process.env }),
      );
      const [progress = ''] = /^Reading the counts.*\n/.exec(complained) ?? [];
      return { code, said, complained: complained.slice(progress.length), progress };
    },
    start: (args) => startCommand('metrics', args, world).ended,
    async stop() {
      await Promise.all([aws.stop(), cloudwatch.stop(), rm(folder, { recursive: true })]);
    },
  };
}
