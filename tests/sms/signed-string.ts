import type { LambdaFunctionURLEvent } from 'aws-lambda';

/** The string that Twilio would sign for an event, made as its documentation says and not by its library; undefined if there is none. */
export function signedString(event: LambdaFunctionURLEvent): string | undefined {
  try {
    const { requestContext, rawPath, rawQueryString, isBase64Encoded } = event;
    const form = Buffer.from(event.body ?? '', isBase64Encoded ? 'base64' : 'utf8').toString();
    const url = new URL(`https://${requestContext.domainName}${rawPath}${rawQueryString ? `?${rawQueryString}` : ''}`);
    // A repeated parameter is signed with each of its values once, in order.
    const params = [...new Map([...new URLSearchParams(form)].map((pair) => [JSON.stringify(pair), pair])).values()];
    return url.href + params.sort(byNameThenValue).flat().join('');
  } catch {
    return undefined;
  }
}

export function byNameThenValue([a = '', x = '']: string[], [b = '', y = '']: string[]): number {
  return compare(a, b) || compare(x, y);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
