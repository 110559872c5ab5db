import type { Day, Month } from './calendar';
import { type Entry, entryOf, type Row } from './rows';
import { CARRIER_WORDS, type CarrierWord } from './usage';

/** The rows with their shards added up; `damaged` is how many rows are not ones that we write, and are left out. */
export interface Tally {
  texts: { day: Day; topic: string; language: string; count: number }[];
  carrier: { day: Day; word: CarrierWord; count: number }[];
  regions: { month: Month; region: string; count: number }[];
  /** For the operator alone: no figure of them leaves the house. */
  posters: { month: Month; poster: string; count: number }[];
  /** Thanks and the like, which ask for nothing; for the operator alone. */
  thanks: { month: Month; count: number }[];
  damaged: number;
}

/** Reads rows of any months, in any order, without the canary's; a topic or language that the content has lost since is still read. */
export function tally(rows: readonly Row[]): Tally {
  const sums = new Map<string, { entry: Exclude<Entry, { canary: true }>; count: number }>();
  let damaged = 0;
  for (const row of rows) {
    const entry = Number.isSafeInteger(row.count) && row.count > 0 ? entryOf(row) : undefined;
    if (!entry) {
      damaged += 1;
      continue;
    }
    if ('canary' in entry) continue;
    const key = Object.entries(entry).join(' ');
    const sum = sums.get(key);
    if (sum) sum.count += row.count;
    else sums.set(key, { entry, count: row.count });
  }
  const all = [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, { entry, count }]) => ({ ...entry, count }));
  return {
    texts: all.flatMap((one) => ('day' in one && !isCarrierWord(one.topic) ? [one] : [])),
    carrier: all.flatMap((one) =>
      'day' in one && isCarrierWord(one.topic) ? [{ day: one.day, word: one.topic, count: one.count }] : [],
    ),
    regions: all.flatMap((one) => ('region' in one ? [one] : [])),
    posters: all.flatMap((one) => ('poster' in one ? [one] : [])),
    thanks: all.flatMap((one) => ('month' in one && 'topic' in one ? [{ month: one.month, count: one.count }] : [])),
    damaged,
  };
}

function isCarrierWord(word: string): word is CarrierWord {
  return CARRIER_WORDS.some((known) => known === word);
}
