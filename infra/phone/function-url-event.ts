import { randomBytes, randomUUID } from 'node:crypto';
import type { LambdaFunctionURLEvent } from 'aws-lambda';

export interface HttpRequest {
  method: string;
  /** Absolute: its host becomes `requestContext.domainName`. */
  url: string;
  headers?: Record<string, string>;
  body?: Buffer | string;
}

const SOURCE_IP = '203.0.113.9';
const TEXT = /^(text\/|application\/(json|xml|javascript)\b|application\/[\w.-]+\+(json|xml)\b)/i;

/**
 * A request as a Function URL hands it to Lambda, payload version 2.0: form bodies in base64.
 * https://docs.aws.amazon.com/lambda/latest/dg/urls-invocation.html#urls-payloads
 */
export function functionUrlEvent({ method, url, headers = {}, body = '' }: HttpRequest): LambdaFunctionURLEvent {
  const { host, pathname, search, searchParams } = new URL(url);
  const bytes = Buffer.from(body);
  const { cookie, ...sent } = lowerCase(headers);
  const isText = TEXT.test(sent['content-type'] ?? '');
  const now = new Date();
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath: pathname,
    rawQueryString: search.slice(1),
    ...(cookie === undefined ? {} : { cookies: cookie.split(/; */) }),
    headers: {
      ...sent,
      ...(bytes.length > 0 ? { 'content-length': String(bytes.length) } : {}),
      host,
      'x-amzn-trace-id': `Root=1-${Math.floor(now.getTime() / 1000).toString(16)}-${randomBytes(12).toString('hex')}`,
      'x-forwarded-for': SOURCE_IP,
      'x-forwarded-port': '443',
      'x-forwarded-proto': 'https',
    },
    ...(search.length > 1 ? { queryStringParameters: joined(searchParams) } : {}),
    requestContext: {
      accountId: 'anonymous',
      apiId: host.replace(/\..*/, ''),
      domainName: host,
      domainPrefix: host.replace(/\..*/, ''),
      http: { method, path: pathname, protocol: 'HTTP/1.1', sourceIp: SOURCE_IP, userAgent: sent['user-agent'] ?? '' },
      requestId: randomUUID(),
      routeKey: '$default',
      stage: '$default',
      time: commonLogTime(now),
      timeEpoch: now.getTime(),
    },
    ...(bytes.length > 0 ? { body: bytes.toString(isText ? 'utf8' : 'base64') } : {}),
    isBase64Encoded: bytes.length > 0 && !isText,
  };
}

function lowerCase(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}

function joined(parameters: URLSearchParams): Record<string, string> {
  return Object.fromEntries([...new Set(parameters.keys())].map((name) => [name, parameters.getAll(name).join(',')]));
}

/** `12/Mar/2026:19:03:58 +0000` */
function commonLogTime(date: Date): string {
  const [, day, month, year, time] = date.toUTCString().split(' ');
  return `${day}/${month}/${year}:${time} +0000`;
}
