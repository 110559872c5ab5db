import type { LambdaFunctionURLResult } from 'aws-lambda';

export interface HttpAnswer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** What a runtime has posted as the result of one invocation. */
export interface Posted {
  streamed: boolean;
  contentType: string;
  bytes: Buffer;
}

const WITH_PRELUDE = 'application/vnd.awslambda.http-integration-response';
const DELIMITER = Buffer.alloc(8);
const BAD_GATEWAY: HttpAnswer = {
  status: 502,
  headers: { 'content-type': 'text/plain' },
  body: 'Internal Server Error',
};

/** The HTTP answer that a Function URL makes of what the runtime posted, whole or cut short by `failed`. */
export function functionUrlAnswer({ streamed, contentType, bytes }: Posted, failed: boolean): HttpAnswer {
  if (!streamed) return failed ? BAD_GATEWAY : bufferedAnswer(JSON.parse(bytes.toString() || 'null'));
  if (failed && bytes.length === 0) return BAD_GATEWAY;
  if (contentType !== WITH_PRELUDE) return answerOf({}, bytes, contentType);
  const end = bytes.indexOf(DELIMITER);
  // https://github.com/aws/aws-lambda-nodejs-runtime-interface-client/issues/97
  if (end < 0) return bytes.length > 0 ? BAD_GATEWAY : { status: 200, headers: {}, body: '' };
  const prelude = JSON.parse(bytes.subarray(0, end).toString());
  return answerOf(prelude, bytes.subarray(end + DELIMITER.length), 'application/octet-stream');
}

function bufferedAnswer(result: LambdaFunctionURLResult): HttpAnswer {
  if (typeof result !== 'object' || result === null || result.statusCode === undefined) {
    return answerOf({}, Buffer.from(typeof result === 'string' ? result : JSON.stringify(result)), 'application/json');
  }
  const body = Buffer.from(result.body ?? '', result.isBase64Encoded ? 'base64' : 'utf8');
  return answerOf(result, body, 'application/json');
}

type Head = Pick<Exclude<LambdaFunctionURLResult, string>, 'statusCode' | 'headers' | 'cookies'>;

function answerOf({ statusCode = 200, headers = {}, cookies = [] }: Head, body: Buffer, type: string): HttpAnswer {
  const sent = { 'content-type': type, ...lowerCase(headers) };
  const withCookies = cookies.length > 0 ? { ...sent, 'set-cookie': cookies.join(', ') } : sent;
  return { status: statusCode, headers: withCookies, body: body.toString() };
}

function lowerCase(headers: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]));
}
