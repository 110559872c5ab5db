import type { LambdaFunctionURLEvent } from 'aws-lambda';
import type { Row } from '../../functions/counts/rows';
import { inboundEvent } from '../sms/inbound';
import { opening } from '../text/content';
import { senderOf } from './fault-texts';

/** A text with what it is counted under, and words of the reply to it. */
interface KnownText {
  body: string;
  topic: string;
  /** Missing if it is counted by its topic alone. */
  language?: string;
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
  { body: 'help kansas', topic: 'help', language: 'en', region: 'KS', says: '1-888-363-2287' },
  { body: 'Missouri', topic: 'help', language: 'en', region: 'MO', says: '1-888-373-7888' },
  { body: 'AYUDA', topic: 'help', language: 'es', says: opening('es help') },
  { body: 'ayuda kansas', topic: 'help', language: 'es', region: 'KS', says: opening('es help KS') },
  { body: 'INFO', topic: 'info', language: 'en', says: opening('en info') },
  { body: 'REPORT MO', topic: 'report', language: 'en', region: 'MO', says: '1-866-347-2423' },
  { body: 'my boyfriend hits me', topic: 'abuse', language: 'en', says: '1-800-799-7233' },
  { body: 'mi novio me pega', topic: 'abuse', language: 'es', says: '1-800-799-7233' },
  { body: 'CHILD KS', topic: 'child', language: 'en', region: 'KS', says: '1-800-922-5330' },
  { body: 'CRISIS', topic: 'crisis', language: 'en', says: '988' },
  { body: 'FOOD', topic: 'needs', language: 'en', says: opening('en needs') },
  { body: '911', topic: 'emergency', language: 'en', says: opening('en emergency') },
  { body: 'thanks', topic: 'thanks', says: '1-888-373-7888' },
  { body: 'wrong number', topic: 'thanks', says: opening('en quiet') },
  { body: 'stop please', topic: 'optout', language: 'en', says: opening('en optout') },
  { body: 'STOP', topic: 'stop', language: 'en', says: '<Response/>' },
];

/** Signed messages, each from another person. */
export function messages(count: number): Message[] {
  return Array.from({ length: count }, (_, i) => {
    const text = KNOWN_TEXTS[i % KNOWN_TEXTS.length] as KnownText;
    return { text, event: inboundEvent({ body: text.body, from: senderOf(i) }), fates: [] };
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
      [language ? `${topic}#${language}` : topic, 1] as const,
      ...(region ? [[region, 1] as const] : []),
    ]),
  );
}

/** The same by the rows of the table, whatever their days and shards. */
export function sums(rows: readonly Row[]): Record<string, number> {
  return summed(rows.map((row) => [hasDay(row) ? row.sk.slice(3) : row.sk, row.count] as const));
}

/** How many texts the rows hold of each day. */
export function days(rows: readonly Row[]): Record<string, number> {
  const withDay = rows.filter(hasDay);
  return summed(withDay.map(({ pk, sk, count }) => [`${pk.slice(0, 7)}-${sk.slice(0, 2)}`, count] as const));
}

export function total(rows: readonly Row[]): number {
  return rows.filter((row) => !isRegion(row)).reduce((sum, { count }) => sum + count, 0);
}

const isRegion = ({ pk }: Row) => pk.includes('#region#');
const hasDay = ({ sk }: Row) => /^\d\d#/.test(sk);

function summed(counts: readonly (readonly [string, number])[]): Record<string, number> {
  const sum: Record<string, number> = {};
  for (const [key, count] of counts) sum[key] = (sum[key] ?? 0) + count;
  return sum;
}
