import { bad, type Check, good } from './check';

const MIN_QUOTA = 100;
const QUOTAS = 'https://console.aws.amazon.com/servicequotas/home/services/lambda/quotas';

/** Whether Lambda may answer enough people at the same time; new accounts start with 10. */
export function checkQuota(quota: number): Check {
  if (quota >= MIN_QUOTA) return good('quota', `Lambda answers up to ${quota} requests at the same time.`);
  return bad(
    'quota',
    `Lambda answers only ${quota} requests at the same time, the fallback's included; beyond that only a TwiML Bin answers.`,
    `Ask AWS for 1,000 “Concurrent executions”, which costs nothing: ${QUOTAS}`,
  );
}
