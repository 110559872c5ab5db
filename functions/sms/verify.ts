import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Inbound } from './parse';

/** With the auth token Twilio signs by SHA-1, with a SharedKey by SHA-256. */
export type Algorithm = 'sha1' | 'sha256';

/** What Twilio signs after the address: each parameter's name and value, by name; a repeated one with each value once. */
export function signedParams(params: Inbound['params']): string {
  let signed = '';
  for (const name of Object.keys(params).sort()) {
    const value = params[name] ?? '';
    if (typeof value === 'string') signed += name + value;
    else for (const one of [...new Set(value)].sort()) signed += name + one;
  }
  return signed;
}

/** Whether a key made this signature of an address and the parameters after it; an empty key makes none. */
export function isSignatureOf(
  signature: string,
  key: string,
  algorithm: Algorithm,
  url: string,
  params: string,
): boolean {
  if (!key) return false;
  const expected = createHmac(algorithm, key)
    .update(url + params)
    .digest('base64');
  const [a, b] = [Buffer.from(expected), Buffer.from(signature)];
  return a.length === b.length && timingSafeEqual(a, b);
}
