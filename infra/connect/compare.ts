import type { Settings } from '../twilio/account';
import { methodsIn } from './unit';

/**
 * The settings that Twilio did not take as they were given to it. The part of an address behind its # is not compared,
 * nor the method of an address that is empty: nothing is called by it.
 */
export function notTaken(asked: Settings, answered: Settings): string[] {
  const unused = methodsIn(asked).filter(([url]) => asked[url] === '');
  return Object.keys(asked)
    .filter((field) => !unused.some(([, method]) => method === field))
    .filter((field) => spelled(asked[field] ?? '') !== spelled(answered[field] ?? ''));
}

function spelled(value: string): string {
  if (/^(get|post)$/i.test(value)) return value.toUpperCase();
  if (!URL.canParse(value)) return value;
  const url = new URL(value);
  url.hash = '';
  return url.href;
}
