import { wrap } from '../content/wrap';
import type { Settings } from '../edges/twilio';
import type { Change } from './connect-plan';

const COLUMNS = 80;

/** A setting by the words of Twilio's Console, with the field of its address and that of its method. */
const ROWS: readonly [string, string, string?][] = [
  ['A message comes in', 'smsUrl', 'smsMethod'],
  ['A message comes in', 'inboundRequestUrl', 'inboundMethod'],
  ['A message comes in, and that fails', 'smsFallbackUrl', 'smsFallbackMethod'],
  ['A message comes in, and that fails', 'fallbackUrl', 'fallbackMethod'],
  ['TwiML application for messages', 'smsApplicationSid'],
  ['A call comes in', 'voiceUrl', 'voiceMethod'],
  ['TwiML application for calls', 'voiceApplicationSid'],
];

/** What changes, before and after, in lines of 80 columns. */
export function changeTable(changes: readonly Change[]): string[] {
  return changes.flatMap(({ name, before, after }) => [
    name,
    ...ROWS.filter((row) => row.slice(1).some((field) => field && field in after)).flatMap((row) => [
      `  ${row[0]}`,
      ...labelled('was', value(before, row)),
      ...labelled('now', value(after, row)),
    ]),
  ]);
}

function value(settings: Settings, [, url, method]: (typeof ROWS)[number]): string {
  const verb = method && settings[method];
  const address = url in settings ? settings[url] || 'nothing' : '';
  return [verb, address].filter(Boolean).join(' ');
}

/** An address and its connection overrides are broken where they meet, so that the address can be copied. */
function labelled(label: string, text: string): string[] {
  const lines = text.split(/ (?=https?:)|(?=#rc=)/).flatMap((line) => wrap(line, COLUMNS - 9));
  return lines.map((line, i) => `${i === 0 ? `    ${label}` : '       '}  ${line}`);
}
