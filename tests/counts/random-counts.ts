import { addMonths, type Month } from '../../functions/counts/calendar';
import type { Tally } from '../../functions/counts/tally';
import type { OperatorCategories } from '../../infra/content/categories';

/** Texts that are alike: what the rows of the table never say together. */
export interface Alike {
  month: Month;
  topic: string;
  language: string;
  /** `none` where no region was named. */
  region: string;
  count: number;
}

export const TOPICS = 'help info report child abuse crisis privacy needs emergency optout other'.split(' ');
export const CATEGORIES: OperatorCategories = {
  topics: Object.fromEntries(TOPICS.map((topic) => [topic, topic.replace(/^./, (first) => first.toUpperCase())])),
  languages: { en: 'English', es: 'Español', vi: 'Tiếng Việt' },
  regions: { KS: 'Kansas', MO: 'Missouri', NE: 'Nebraska' },
  posters: { BLUE: 'truck stops' },
};
const LANGUAGES = Object.keys(CATEGORIES.languages);
export const REGIONS = ['none', ...Object.keys(CATEGORIES.regions)];

/** Numbers from 0 to 1 that are the same for the same seed. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Counts of some months, of any size from next to nothing to hundreds a month, uneven, with gaps and zeros. */
export function randomCounts(random: () => number, first: Month, months: number): Alike[] {
  const size = 10 ** (random() * 2.6);
  const [topics, languages, regions] = [TOPICS, LANGUAGES, REGIONS].map((keys) => shares(keys, random)) as [
    Shares,
    Shares,
    Shares,
  ];
  const all: Alike[] = [];
  for (let i = 0; i < months; i += 1) {
    const month = addMonths(first, i);
    const texts = random() < 0.1 ? 0 : size * random() * 1.5;
    for (const [topic, ofTopic] of topics)
      for (const [language, ofLanguage] of languages)
        for (const [region, ofRegion] of regions) {
          const count = Math.floor(texts * ofTopic * ofLanguage * ofRegion + random());
          if (count > 0) all.push({ month, topic, language, region, count });
        }
  }
  return all;
}

/** The rows' view of such texts. */
export function tallyOf(counts: readonly Alike[]): Tally {
  const texts = counts.map(({ month, topic, language, count }) => ({ day: `${month}-15`, topic, language, count }));
  const regions = counts.flatMap(({ month, region, count }) => (region === 'none' ? [] : [{ month, region, count }]));
  return { texts, carrier: [], regions, posters: [], thanks: [], damaged: 0 };
}

export function joined(counts: readonly Alike[]): Alike[] {
  const sums = new Map<string, Alike>();
  for (const one of counts) {
    const key = [one.month, one.topic, one.language, one.region].join();
    sums.set(key, { ...one, count: (sums.get(key)?.count ?? 0) + one.count });
  }
  return [...sums.values()].filter(({ count }) => count > 0);
}

type Shares = [key: string, share: number][];

function shares(keys: readonly string[], random: () => number): Shares {
  const weights = keys.map(() => (random() < 0.15 ? 0 : random() ** 3));
  const all = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  return keys.map((key, i) => [key, (weights[i] as number) / all]);
}
