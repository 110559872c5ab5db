const STOP = ['STOP', 'STOPALL', 'UNSUBSCRIBE', 'CANCEL', 'END', 'QUIT', 'REVOKE', 'OPTOUT'];
const START = ['START', 'YES', 'UNSTOP'];

/** The words that Twilio and the carriers act on themselves; they never get another meaning. */
export const RESERVED: readonly string[] = [...STOP, ...START];

/** Whether a text is exactly one such word, but for case and the space around it. */
export function reserved(body: string): 'stop' | 'start' | undefined {
  const word = body.trim().toLowerCase();
  if (STOP.some((stop) => stop.toLowerCase() === word)) return 'stop';
  if (START.some((start) => start.toLowerCase() === word)) return 'start';
  return undefined;
}
