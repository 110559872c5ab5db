import type { LambdaFunctionURLEvent } from 'aws-lambda';
import { byNameThenValue, signedString } from '../sms/signed-string';
import type { Sent } from './forged-requests';

/** Whether an event is signed as Twilio signed the request: such a one is no forgery, whatever was done to it. */
export function isSigned(event: LambdaFunctionURLEvent, { headers }: Sent, asSent: string | undefined): boolean {
  const signature = Object.entries(event.headers ?? {}).find(([name]) => name.toLowerCase() === 'x-twilio-signature');
  return signature?.[1] === headers['x-twilio-signature'] && signedString(event) === asSent;
}

/**
 * The parameters cut anew into names and values such that the signed string stays the same; a few of them, or
 * undefined where the cut did not come out so.
 */
export function resplit(sent: Sent, random: () => number): [string, string][] | undefined {
  const params = [...new URLSearchParams(sent.body)].sort(byNameThenValue) as [string, string][];
  const whole = params.flat().join('');
  const at = Math.floor(random() * (params.length - 1));
  const piece = params
    .slice(at, at + 2)
    .flat()
    .join('');
  const cuts = Array.from({ length: 3 }, () => Math.floor(random() * (piece.length + 1))).sort((a, b) => a - b);
  const [a = 0, b = 0, c = 0] = cuts;
  const anew: [string, string][] = [
    [piece.slice(0, a), piece.slice(a, b)],
    [piece.slice(b, c), piece.slice(c)],
  ];
  const cut = [...params.slice(0, at), ...anew, ...params.slice(at + 2)].filter(([name, value]) => name + value !== '');
  const names = new Set(cut.map(([name]) => name));
  const isOther = JSON.stringify(cut) !== JSON.stringify(params);
  return isOther && names.size === cut.length && [...cut].sort(byNameThenValue).flat().join('') === whole
    ? cut
    : undefined;
}
