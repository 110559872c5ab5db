import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { region } from '../../../infra/aws/region';
import { withEnvironment } from '../environment';

const AWS_CONFIG_FILE = join(mkdtempSync(join(tmpdir(), 'aws-')), 'config');
writeFileSync(
  AWS_CONFIG_FILE,
  '[default]\nregion = us-west-1\n\n[profile coalition]\nregion = us-east-2\n\n[profile bare]\n',
);

const found = (env: Record<string, string>) =>
  withEnvironment({ AWS_CONFIG_FILE, CDK_DEFAULT_REGION: '', ...env }, region);

describe('the region is found as the CDK finds it', () => {
  test.each<[string, Record<string, string>, string]>([
    ['in AWS_REGION first', { AWS_REGION: 'eu-west-1', AWS_DEFAULT_REGION: 'eu-west-2' }, 'eu-west-1'],
    ['in AWS_DEFAULT_REGION', { AWS_DEFAULT_REGION: 'eu-west-2', AWS_PROFILE: 'coalition' }, 'eu-west-2'],
    ['in the profile that is chosen', { AWS_PROFILE: 'coalition', CDK_DEFAULT_REGION: 'eu-west-3' }, 'us-east-2'],
    ['in the default profile, if that one has none', { AWS_PROFILE: 'bare' }, 'us-west-1'],
    ['in CDK_DEFAULT_REGION', { AWS_CONFIG_FILE: '/nowhere', CDK_DEFAULT_REGION: 'eu-west-3' }, 'eu-west-3'],
    ['and without any of them it is us-east-1', { AWS_CONFIG_FILE: '/nowhere' }, 'us-east-1'],
  ])('%s', async (_, env, expected) => {
    expect(await found(env)).toBe(expected);
  });
});
