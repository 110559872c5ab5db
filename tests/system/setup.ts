import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDynamoDBLocal } from '../../infra/phone/dynamodb-local';
import { synthesise } from '../infra/synthesise';

declare global {
  var stopWorld: (() => Promise<void>) | undefined;
}

/** Starts once what the system tests share: the synthesised bundles, and DynamoDB Local where this machine has Java. */
export default async function setUp(): Promise<void> {
  const local = startDynamoDBLocal((line) => process.stderr.write(`${line}\n`));
  const outdir = mkdtempSync(join(tmpdir(), 'assembly-'));
  const assembly = synthesise({ outdir, settings: { publicPage: true } });
  const dynamodb = await local;
  const missing = 'missing' in dynamodb ? dynamodb.missing : undefined;
  if (missing && process.env.REQUIRE_DYNAMODB_LOCAL === '1') throw new Error(missing);
  if (missing) process.stderr.write(`SKIPPED, the tests on DynamoDB Local: ${missing}\n`);
  process.env.TEST_WORLD = JSON.stringify({
    sms: assembly.bundleOf('handlers/sms.ts'),
    fallback: assembly.bundleOf('handlers/fallback.ts'),
    canary: assembly.bundleOf('handlers/canary.ts'),
    watch: assembly.bundleOf('handlers/watch.ts'),
    page: assembly.bundleOf('handlers/page.ts'),
    ...('endpoint' in dynamodb && { dynamodb: dynamodb.endpoint }),
  });
  globalThis.stopWorld = async () => {
    rmSync(outdir, { recursive: true, force: true });
    if ('stop' in dynamodb) await dynamodb.stop();
  };
}
