import { wrap } from '../terminal/wrap';
import type { Settings } from '../twilio/account';
import type { Change } from './plan';

/** A setting in the words of Twilio's Console, with the field of its address and that of its method. */
const ROWS: readonly [string, string, string?][] = [
  ['A message comes in', 'smsUrl', 'smsMethod'],
  ['A message comes in', 'inboundRequestUrl', 'inboundMethod'],
  ['A message comes in: primary handler fails', 'smsFallbackUrl', 'smsFallbackMethod'],
  ['A message comes in: primary handler fails', 'fallbackUrl', 'fallbackMethod'],
  ['TwiML application for messages', 'smsApplicationSid'],
  ['A call comes in', 'voiceUrl', 'voiceMethod'],
  ['TwiML application for calls', 'voiceApplicationSid'],
];

/** What changes, and from what to what, in lines that fit so many columns. */
export function changeTable(changes: readonly Change[], columns: number): string[] {
  return changes.flatMap(({ name, before, after }) => [
    name,
    ...ROWS.filter((row) => isChanged({ before, after }, row)).flatMap((row) => [
      `  ${row[0]}`,
      ...labelled('from', value(before, row), columns),
      ...labelled('to', value(after, row), columns),
    ]),
  ]);
}

/** The names of the settings that a change touches. */
export function rowsOf(change: Pick<Change, 'before' | 'after'>): string[] {
  return ROWS.filter((row) => isChanged(change, row)).map(([name]) => name);
}

/** A field in the words of Twilio's Console. */
export function rowOf(field: string): string {
  return ROWS.find(([, ...fields]) => fields.includes(field))?.[0] ?? field;
}

function isChanged({ before, after }: Pick<Change, 'before' | 'after'>, [, ...fields]: (typeof ROWS)[number]): boolean {
  return fields.some((field) => field !== undefined && field in after && after[field] !== before[field]);
}

function value(settings: Settings, [, url, method]: (typeof ROWS)[number]): string {
  const verb = method && settings[method];
  const address = url in settings ? settings[url] || 'nothing' : '';
  return [verb, address].filter(Boolean).join(' ');
}

/** An address is broken after its host, so that it stays readable and within the line. */
function labelled(label: string, text: string, columns: number): string[] {
  const lines = text.split(/(?<=\.aws\/)(?=[^#])|(?=#rc=)| (?=https?:)/).flatMap((line) => wrap(line, columns - 10));
  return lines.map((line, i) => `    ${(i === 0 ? label : '').padEnd(4)}  ${line}`);
}
