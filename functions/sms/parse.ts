import type { LambdaFunctionURLEvent } from 'aws-lambda';

/** In bytes. */
export const MAX_BODY = 64 * 1024;
/** Four characters for three bytes: what is longer need not be decoded to be refused. */
const MAX_BASE64 = Math.ceil(MAX_BODY / 3) * 4;
/** Twilio sends some twenty; with thousands, checking a forged signature would take seconds. */
const MAX_PARAMETERS = 500;

/** One inbound text as Twilio posted it; `params` hold every parameter, as they are signed. */
export interface Inbound {
  /** Our address as the request came to it, query string included. */
  url: string;
  /** The host as the request spelled it. */
  host: string | undefined;
  signature: string | undefined;
  /** The header that names a SharedKey and its algorithm; without it Twilio signs with the auth token. */
  signedBy: string | undefined;
  params: Readonly<Record<string, string | string[]>>;
  body: string;
  from: string;
  to: string;
  messageSid: string;
  /** The message's other names, as far as they were sent. */
  sameSids: readonly string[];
  accountSid: string;
  optOutType: string | undefined;
  /** Whether media came along; nothing of it is read. */
  hasPicture: boolean;
}

/** A request that is not an inbound text: not a POST, not form-encoded, longer than 64 KiB or of more than 500 parameters. */
export interface Refused {
  status: 405 | 415 | 413;
}

/** Reads a Function URL's event; any event at all is either an inbound text or refused. */
export function parse(event: LambdaFunctionURLEvent): Inbound | Refused {
  if (event.requestContext.http.method !== 'POST') return { status: 405 };
  const [mediaType = ''] = (header(event, 'content-type') ?? '').split(';');
  if (mediaType.trim().toLowerCase() !== 'application/x-www-form-urlencoded') return { status: 415 };
  const { isBase64Encoded } = event;
  const body = event.body ?? '';
  if (body.length > (isBase64Encoded ? MAX_BASE64 : MAX_BODY)) return { status: 413 };
  const form = Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8');
  if (form.length > MAX_BODY) return { status: 413 };
  const parameters = [...new URLSearchParams(form.toString('utf8'))];
  if (parameters.length > MAX_PARAMETERS) return { status: 413 };

  const params = paramsOf(parameters);
  const first = (name: string) => [params[name] ?? ''].flat()[0] ?? '';
  const { domainName } = event.requestContext;
  return {
    url: `https://${domainName}${event.rawPath}${event.rawQueryString ? `?${event.rawQueryString}` : ''}`,
    host: header(event, 'host'),
    signature: header(event, 'x-twilio-signature'),
    signedBy: header(event, 'x-twilio-webhooks-signature-settings'),
    params,
    body: first('Body'),
    from: first('From'),
    to: first('To'),
    messageSid: first('MessageSid'),
    sameSids: ['SmsSid', 'SmsMessageSid'].flatMap((name) => (params[name] === undefined ? [] : first(name))),
    accountSid: first('AccountSid'),
    optOutType: first('OptOutType') || undefined,
    hasPicture: Number(first('NumMedia')) > 0,
  };
}

function header(event: LambdaFunctionURLEvent, name: string): string | undefined {
  const found = Object.keys(event.headers ?? {}).find((key) => key.toLowerCase() === name);
  return found && event.headers[found];
}

/** Repeated parameters keep all their values, and no parameter name can reach a prototype. */
function paramsOf(parameters: readonly [string, string][]): Inbound['params'] {
  const params: Record<string, string | string[]> = Object.create(null);
  for (const [name, value] of parameters) {
    const before = params[name];
    if (Array.isArray(before)) before.push(value);
    else params[name] = before === undefined ? value : [before, value];
  }
  return params;
}
