import { sign } from 'aws4';
import { Unread } from '../watch/twilio-get';

const TIMEOUT_MS = 5_000;

/** A signed request to an AWS service of this region; gives the answer's text, and rejects with Unread on any answer but 200. */
async function request(service: 'sns' | 'lambda', path: string, form?: Record<string, string>): Promise<string> {
  const region = process.env.AWS_REGION ?? 'us-east-1';
  const endpoint = new URL(process.env.AWS_ENDPOINT_URL ?? `https://${service}.${region}.amazonaws.com`);
  const body = form && new URLSearchParams(form).toString();
  const { headers, method } = sign({
    service,
    region,
    host: endpoint.host,
    path,
    method: body ? 'POST' : 'GET',
    headers: body ? { 'content-type': 'application/x-www-form-urlencoded' } : {},
    ...(body && { body }),
  });
  const sending = fetch(endpoint.origin + path, {
    method: method as string,
    headers: withoutHost(headers as Record<string, string>),
    ...(body && { body }),
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  const answer = await sending.catch(() => {
    throw new Unread(`AWS (${service}) did not answer.`);
  });
  if (!answer.ok) throw new Unread(`AWS (${service}) answered ${answer.status}.`);
  return answer.text();
}

/** fetch sets it itself, from the address. */
function withoutHost({ Host: _, 'Content-Length': __, ...others }: Record<string, string>): Record<string, string> {
  return others;
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
