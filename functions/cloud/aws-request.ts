import { Unread } from '../watch/twilio-get';
import { signedHeaders } from './sign';

const TIMEOUT_MS = 5_000;

/** A signed request to an AWS service of this region; gives the answer's text, and rejects with Unread on any answer but 200. */
async function request(service: 'sns' | 'lambda', path: string, form?: Record<string, string>): Promise<string> {
  const region = process.env.AWS_REGION ?? 'us-east-1';
  const endpoint = new URL(process.env.AWS_ENDPOINT_URL ?? `https://${service}.${region}.amazonaws.com`);
  const body = form ? new URLSearchParams(form).toString() : '';
  const method = form ? 'POST' : 'GET';
  const type: Record<string, string> = form ? { 'content-type': 'application/x-www-form-urlencoded' } : {};
  const { host, ...headers } = signedHeaders(
    { service, region, host: endpoint.host, method, path, headers: type, body },
    process.env,
    new Date(),
  ); // fetch sets the host itself, from the address
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  const sending = fetch(endpoint.origin + path, { method, headers, ...(form && { body }), signal });
  const answer = await sending.catch(() => {
    throw new Unread(`AWS (${service}) did not answer.`);
  });
  if (!answer.ok) throw new Unread(`AWS (${service}) answered ${answer.status}.`);
  return answer.text();
}

/** Mails to everybody who gets the alarms. */
export async function publish(TopicArn: string, Subject: string, Message: string): Promise<void> {
  await request('sns', '/', { Action: 'Publish', Version: '2010-03-31', TopicArn, Subject, Message });
}

/** How many Lambda functions may run at the same time in this account and region. */
export async function readConcurrencyQuota(): Promise<number> {
  const { AccountLimit } = JSON.parse(await request('lambda', '/2016-08-19/account-settings'));
  return Number(AccountLimit.ConcurrentExecutions);
}
