import { COUNTED } from '../text/content';
import { type Day, isDay, type Month } from './calendar';
import type { Increment } from './count';

/** A row of the counts table as it is read back; what is in it is not trusted. */
export interface Row extends Increment {
  count: number;
}

/** Words that the carriers act on, and texts that Twilio has answered itself: counted, but about no topic. */
export const CARRIER_WORDS = ['stop', 'start', 'carrier-help', 'carrier-stop', 'carrier-start'] as const;
export type CarrierWord = (typeof CARRIER_WORDS)[number];

/** The topics in the order in which they are shown; `other` is what was not understood. */
export const ALL_TOPICS: readonly string[] = [...COUNTED, 'other'];

/** The rows with their shards added up; `damaged` is how many rows are none that we write, and are left out. */
export interface Tally {
  texts: { day: Day; topic: string; language: string; count: number }[];
  carrier: { day: Day; word: CarrierWord; count: number }[];
  regions: { month: Month; region: string; count: number }[];
  damaged: number;
}

const PARTITION = /^(\d{4}-\d{2})#(region#)?\d+$/;
const TEXT = /^(\d{2})#([a-z][a-z-]{0,19})#([a-z]{2,3}(?:-[A-Za-z0-9]{1,8})*)$/;
const REGION = /^[\p{L}\p{N}][\p{L}\p{N}_.-]{0,19}$/u;

/** Reads rows of any months, in any order; a topic or language that the content has lost since is still read. */
export function tally(rows: readonly Row[]): Tally {
  const sums = new Map<string, number>();
  const daysSeen = new Map<Day, boolean>();
  const isReal = (day: Day) => {
    const real = daysSeen.get(day) ?? isDay(day);
    daysSeen.set(day, real);
    return real;
  };
  let damaged = 0;
  for (const row of rows) {
    const key = keyOf(row, isReal);
    if (key) sums.set(key, (sums.get(key) ?? 0) + row.count);
    else damaged += 1;
  }
  const all = [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, count]) => ({ parts: key.split(' '), count }));
  const texts = all.flatMap(({ parts: [day = '', topic = '', language = ''], count }) =>
    topic && !isCarrierWord(topic) ? [{ day, topic, language, count }] : [],
  );
  const carrier = all.flatMap(({ parts: [day = '', word = ''], count }) =>
    isCarrierWord(word) ? [{ day, word, count }] : [],
  );
  const regions = all.flatMap(({ parts: [month = '', topic, region = ''], count }) =>
    topic ? [] : [{ month, region, count }],
  );
  return { texts, carrier, regions, damaged };
}

/** `day topic language`, or `month  region` with no topic; undefined for a row that is none of ours. */
function keyOf({ pk, sk, count }: Row, isReal: (day: Day) => boolean): string | undefined {
  const [, month, isRegion] = PARTITION.exec(pk) ?? [];
  if (!month || !isReal(`${month}-01`) || !Number.isSafeInteger(count) || count < 1) return undefined;
  if (isRegion) return REGION.test(sk) ? `${month}  ${sk}` : undefined;
  const [, date, topic, language] = TEXT.exec(sk) ?? [];
  return isReal(`${month}-${date}`) ? `${month}-${date} ${topic} ${language}` : undefined;
}

function isCarrierWord(word: string): word is CarrierWord {
  return CARRIER_WORDS.some((known) => known === word);
}
