import type { Counter } from '../../../functions/counts/count';
import { type LogLine, serve } from '../../../functions/sms/serve';
import { laptopEdges } from '../../../infra/phone/laptop-edges';
import { inboundEvent, TOKEN } from '../../sms/inbound';
import { content } from '../../text/content';

/** A text, the moment it comes in, and what is true of it in America/Chicago. */
export interface KnownText {
  at: string;
  body: string;
  day: string;
  topic: string;
  language: string;
  region?: string;
  optOut?: string;
}

const TIMEOUT_MS = 30_000;
const HELP = { body: 'HELP', topic: 'help', language: 'en' };
const KANSAS = { body: 'help kansas', topic: 'help', language: 'en', region: 'KS' };
const AYUDA = { body: 'AYUDA', topic: 'help', language: 'es' };
const INFO = { body: 'INFO', topic: 'info', language: 'en' };
const REPORT = { body: 'REPORT MO', topic: 'report', language: 'en', region: 'MO' };
const STOP = { body: 'STOP', topic: 'stop', language: 'en' };
const TWILIO_HELPED = { body: 'HELP', topic: 'carrier-help', language: 'en', optOut: 'HELP' };

/** Around the ends of months and years, the changes of the clocks and the leap day; Chicago is 5 or 6 hours behind. */
export const KNOWN_TEXTS: readonly KnownText[] = [
  { at: '2027-01-01T05:59:59.999Z', day: '2026-12-31', ...HELP },
  { at: '2027-01-01T06:00:00.000Z', day: '2027-01-01', ...KANSAS },
  { at: '2027-03-01T05:59:59.999Z', day: '2027-02-28', ...INFO },
  { at: '2027-03-01T06:00:00.000Z', day: '2027-03-01', ...INFO },
  { at: '2027-03-14T05:59:59.999Z', day: '2027-03-13', ...AYUDA },
  { at: '2027-03-14T07:59:59.999Z', day: '2027-03-14', ...AYUDA },
  { at: '2027-03-14T08:00:00.000Z', day: '2027-03-14', ...HELP },
  { at: '2027-03-15T04:59:59.999Z', day: '2027-03-14', ...REPORT },
  { at: '2027-03-15T05:00:00.000Z', day: '2027-03-15', ...STOP },
  { at: '2027-11-07T06:30:00.000Z', day: '2027-11-07', ...HELP },
  { at: '2027-11-07T07:30:00.000Z', day: '2027-11-07', ...HELP },
  { at: '2027-11-08T05:59:59.999Z', day: '2027-11-07', ...KANSAS },
  { at: '2027-11-08T06:00:00.000Z', day: '2027-11-08', ...TWILIO_HELPED },
  { at: '2028-02-29T06:00:00.000Z', day: '2028-02-29', ...AYUDA },
  { at: '2028-03-01T05:59:59.999Z', day: '2028-02-29', ...REPORT },
  { at: '2028-03-01T06:00:00.000Z', day: '2028-03-01', ...INFO },
];

/** As many of a text as wanted, spread over the days of a month. */
export function monthOfTexts(month: string, how: Record<'help' | 'ayuda' | 'info' | 'report', number>): KnownText[] {
  const kinds = { help: HELP, ayuda: AYUDA, info: INFO, report: REPORT };
  return Object.entries(how).flatMap(([kind, count]) =>
    Array.from({ length: count }, (_, i): KnownText => {
      const day = `${month}-${String(1 + (i % 28)).padStart(2, '0')}`;
      return { at: `${day}T18:00:00.000Z`, day, ...kinds[kind as keyof typeof kinds] };
    }),
  );
}

/** Texts them the way of the deployed function, but with time for a database that has only just started. */
export async function textAll(texts: readonly KnownText[], counter: Counter, timeZone: string): Promise<void> {
  const patient: Counter = { add: (rows, token) => counter.add(rows, token, TIMEOUT_MS) };
  const log = (line: LogLine) => {
    throw new Error(`It was not counted: ${JSON.stringify(line)}`);
  };
  const edges = { ...laptopEdges({ token: TOKEN, content: () => content, counter: patient, timeZone }), log };
  for (const [i, { at, body, optOut }] of texts.entries()) {
    const from = `+1555555${String(100 + (i % 100)).padStart(4, '0')}`;
    const event = inboundEvent({ body, from, ...(optOut && { with: { OptOutType: optOut } }) });
    await serve(event, async () => {}, { ...edges, now: () => new Date(at) });
  }
}
