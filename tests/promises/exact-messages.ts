import type { LambdaFunctionURLEvent } from 'aws-lambda';
import type { Row } from '../../functions/counts/rows';
import { inboundEvent } from '../sms/inbound';

/** A text with its meaning, and words of the reply to it. */
interface KnownText {
  body: string;
  topic: string;
  language: string;
  region?: string;
  says: string;
}

/** A message of Twilio's, and what became of its deliveries. */
export interface Message {
  text: KnownText;
  event: LambdaFunctionURLEvent;
  fates: Fate[];
  /** `performance.now()` of its first delivery. */
  firstAt?: number;
}

/**
 * What the hotline itself says of a delivery: a text that left no line in the log is said to be counted; after a line,
 * or after the end of the process, it may be counted or not.
 */
export type Fate = 'counted' | 'reported' | 'killed unanswered' | 'killed after the answer';

const KNOWN_TEXTS: readonly KnownText[] = [
  { body: 'HELP', topic: 'help', language: 'en', says: '1-888-373-7888' },
  { body: 'help kansas', topic: 'help', language: 'en', region: 'KS', says: 'hotline for Kansas' },
  { body: 'Missouri', topic: 'help', language: 'en', region: 'MO', says: 'hotline for Missouri' },
  { body: 'AYUDA', topic: 'help', language: 'es', says: 'Llame al 1-888-373-7888' },
  { body: 'ayuda kansas', topic: 'help', language: 'es', region: 'KS', says: 'Llame al 1-888-373-7888' },
  { body: 'INFO', topic: 'info', language: 'en', says: 'nobody reads texts' },
  { body: 'REPORT MO', topic: 'report', language: 'en', region: 'MO', says: '1-866-347-2423' },
  { body: 'my boyfriend hits me', topic: 'abuse', language: 'en', says: '1-800-799-7233' },
  { body: 'mi novio me pega', topic: 'abuse', language: 'es', says: '1-800-799-7233' },
  { body: 'CHILD KS', topic: 'child', language: 'en', region: 'KS', says: '1-800-922-5330' },
  { body: 'CRISIS', topic: 'crisis', language: 'en', says: '988' },
  { body: 'STOP', topic: 'stop', language: 'en', says: '<Response/>' },
];

/** Signed messages, each from another person: +1, any area code, 555-01xx. */
export function messages(count: number): Message[] {
  return Array.from({ length: count }, (_, i) => {
    const text = KNOWN_TEXTS[i % KNOWN_TEXTS.length] as KnownText;
    const from = `+1${200 + (i % 800)}55501${String(Math.floor(i / 800)).padStart(2, '0')}`;
    return { text, event: inboundEvent({ body: text.body, from }), fates: [] };
  });
}

/**
 * Each message one to four times, two and a half on average, out of order: the deliveries of every other message at the
 * same time, those of the rest up to a few hundred messages apart.
 */
export function deliveries(all: readonly Message[], random: () => number): Message[] {
  return all
    .flatMap((message, i) =>
      Array.from({ length: 1 + (Math.floor(i / 2) % 4) }, () => ({ at: i + random() * (i % 2 ? 2 : 500), message })),
    )
    .sort((a, b) => a.at - b.at)
    .map(({ message }) => message);
}

/** How many texts there are of each topic and language, and of each region: what is true of the messages. */
export function truth(all: readonly Message[]): Record<string, number> {
  return summed(
    all.flatMap(({ text: { topic, language, region } }) => [
      [`${topic}#${language}`, 1] as const,
      ...(region ? [[region, 1] as const] : []),
    ]),
  );
}

/** The same by the rows of the table, whatever their days and shards. */
export function sums(rows: readonly Row[]): Record<string, number> {
  return summed(rows.map((row) => [isRegion(row) ? row.sk : row.sk.slice(3), row.count] as const));
}

/** How many texts the rows hold of each day. */
export function days(rows: readonly Row[]): Record<string, number> {
  return summed(topicRows(rows).map(({ pk, sk, count }) => [`${pk.slice(0, 7)}-${sk.slice(0, 2)}`, count] as const));
}

export function total(rows: readonly Row[]): number {
  return topicRows(rows).reduce((sum, { count }) => sum + count, 0);
}

const isRegion = ({ pk }: Row) => pk.includes('region');
const topicRows = (rows: readonly Row[]) => rows.filter((row) => !isRegion(row));

function summed(counts: readonly (readonly [string, number])[]): Record<string, number> {
  const sum: Record<string, number> = {};
  for (const [key, count] of counts) sum[key] = (sum[key] ?? 0) + count;
  return sum;
}
