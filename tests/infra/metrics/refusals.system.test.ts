import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startMetricData } from './metric-data';
import { type Operator, startOperator } from './operator';

let operator: Operator;
beforeAll(async () => {
  operator = await startOperator('counts');
});
afterAll(() => operator.stop());

const refusal = async (args: readonly string[], env: Record<string, string> = {}) => {
  const { code, said, complained } = await operator.metrics(args, env);
  expect({ code, said }).toEqual({ code: 1, said: '' });
  expect(complained).not.toMatch(/\n\s+at /);
  return complained.trim().replace(/\n/g, ' ');
};

test('npm run metrics says which stages there are', async () => {
  expect(await refusal(['--stage', 'test'])).toBe('There is no stage "test" in infra/settings.ts: use prod or dev.');
});

test('npm run metrics says that there is no such stack', async () => {
  expect(await refusal(['--stage', 'dev'])).toBe(
    'There is no stack Hotline-dev in us-east-1 of account 123456789012: run npx cdk deploy -c stage=dev, or set AWS_PROFILE and AWS_REGION to where it is.',
  );
});

test('npm run metrics says that the rights are missing', async () => {
  operator.aws.refuse = { code: 'AccessDenied', message: 'User: arn:aws:iam::1:user/x is not authorized' };
  expect(await refusal([])).toBe('These AWS credentials may not read the stack: ask whoever gave them to you.');
  operator.aws.refuse = undefined;
  const denied = await startMetricData({}); // refuses whatever it is asked
  denied.refuse = 'com.amazon.coral.service#AccessDeniedException';
  expect(await refusal([], { AWS_ENDPOINT_URL_DYNAMODB: denied.url })).toBe(
    'These AWS credentials may not read the table of counts: ask whoever gave them to you.',
  );
  await denied.stop();
});

test('npm run metrics says that the phone is not running', async () => {
  expect(await refusal(['--local'], { PORT: '9' })).toBe(
    'Nothing answers at http://127.0.0.1:9/counts: run npm start in another terminal first (PORT chooses the port).',
  );
});
