/** Something that Twilio, or AWS, would not tell: why, in a few words. */
export class Unread extends Error {
  override name = 'Unread';
}

/** Twilio takes neither this key nor this token. */
export class KeyRefused extends Unread {
  override name = 'KeyRefused';
}

/** Twilio's hosts that are asked. */
export type Host = 'api' | 'messaging' | 'monitor';

/** Reads a resource of Twilio's, as JSON; rejects with Unread if it is refused or not reached. */
export type Get = (host: Host, path: string) => Promise<Record<string, unknown>>;

/** The items of a list under this key. */
export function itemsOf(answer: Record<string, unknown>, key: string): Record<string, unknown>[] {
  const items = answer[key];
  return Array.isArray(items) ? items : [];
}
