import type { LambdaFunctionURLEvent } from 'aws-lambda';

/** In bytes. */
export const LONGEST_BODY = 64 * 1024;
/** Twilio sends some twenty; with thousands, looking at a signature that is none would take seconds. */
const MOST_PARAMETERS = 500;

/** One inbound text as Twilio posted it; `params` hold every parameter, as they are signed. */
export interface Inbound {
  /** The address that Twilio signed, query string included. */
  url: string;
  signature: string | undefined;
  params: Readonly<Record<string, string | string[]>>;
  body: string;
  from: string;
  to: string;
  messageSid: string;
  accountSid: string;
  optOutType: string | undefined;
}

/** A request that is no inbound text: not a POST, not form-encoded, longer than 64 KiB or of more than 500 parameters. */
export interface Refused {
  status: 405 | 415 | 413;
}

/** Reads a Function URL's event; any event at all is either an inbound text or refused. */
export function parse(event: LambdaFunctionURLEvent): Inbound | Refused {
  if (event.requestContext.http.method !== 'POST') return { status: 405 };
  const [mediaType = ''] = (header(event, 'content-type') ?? '').split(';');
  if (mediaType.trim().toLowerCase() !== 'application/x-www-form-urlencoded') return { status: 415 };
  const form = Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8');
  if (form.length > LONGEST_BODY) return { status: 413 };
  const parameters = [...new URLSearchParams(form.toString('utf8'))];
  if (parameters.length > MOST_PARAMETERS) return { status: 413 };

  const params = paramsOf(parameters);
  const first = (name: string) => [params[name] ?? ''].flat()[0] ?? '';
  const { domainName } = event.requestContext;
  return {
    url: `https://${domainName}${event.rawPath}${event.rawQueryString ? `?${event.rawQueryString}` : ''}`,
    signature: header(event, 'x-twilio-signature'),
    params,
    body: first('Body'),
    from: first('From'),
    to: first('To'),
    messageSid: first('MessageSid'),
    accountSid: first('AccountSid'),
    optOutType: first('OptOutType') || undefined,
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
