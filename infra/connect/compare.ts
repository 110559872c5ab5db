import type { Settings } from '../twilio/account';

/** The settings that Twilio did not take as they were given to it; the part of an address behind its # is not compared. */
export function notTaken(asked: Settings, answered: Settings): string[] {
  return Object.keys(asked).filter((field) => spelled(asked[field] ?? '') !== spelled(answered[field] ?? ''));
}

function spelled(value: string): string {
  if (/^(get|post)$/i.test(value)) return value.toUpperCase();
  if (!URL.canParse(value)) return value;
  const url = new URL(value);
  url.hash = '';
  return url.href;
}
