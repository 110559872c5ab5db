import { blurBy } from '../../functions/counts/blur';
import { safeView } from '../../functions/counts/safe';
import type { Tally } from '../../functions/counts/tally';
import type { Page } from '../../functions/page/page';
import { publicPage } from '../../functions/page/public-page';
import type { PageLanguage } from '../../functions/page/words';
import { grantPage } from '../../infra/metrics/grant';
import { internalPage } from '../../infra/metrics/internal-page';
import { report } from '../../infra/metrics/report';
import { CATEGORIES, randomFrom } from '../counts/random-counts';

const NOTHING: Tally = { texts: [], carrier: [], regions: [], posters: [], thanks: [], damaged: 0 };

/** Counts of some years up to November 2026, with so many texts a day. */
function countsOf(years: number, perDay: number): Tally {
  const random = randomFrom(years + perDay);
  const shares = {
    help: 0.5,
    info: 0.15,
    report: 0.1,
    child: 0.05,
    abuse: 0.06,
    crisis: 0.04,
    privacy: 0.03,
    other: 0.07,
  };
  const counts: Tally = { ...NOTHING, texts: [], regions: [] };
  const end = Date.parse('2026-11-22');
  for (let time = end - years * 365 * 86_400_000; time < end; time += 86_400_000) {
    const day = new Date(time).toISOString().slice(0, 10);
    for (const [topic, share] of Object.entries(shares))
      for (const [language, part] of [
        ['en', 0.8],
        ['es', 0.2],
      ] as const) {
        const count = Math.floor(perDay * share * part * 2 * random() + random());
        if (count > 0) counts.texts.push({ day, topic, language, count });
      }
    if (random() < 0.3) counts.regions.push({ month: day.slice(0, 7), region: random() < 0.6 ? 'KS' : 'MO', count: 1 });
  }
  return counts;
}

/** Every kind of page, by a name that says what is in it. */
export const PAGES = {
  'public, with nothing': () => publicOf(NOTHING),
  'public, in Spanish': () => publicOf(countsOf(1, 8), 'es'),
  'public, with little': () => publicOf(countsOf(1, 0.6)),
  'public, with a year': () => publicOf(countsOf(1, 8)),
  'public, with ten years of much': () => publicOf(countsOf(10, 400)),
  'for a grant': () => grantPage(quarterOf(countsOf(1, 8)), { from: '2026-07', to: '2026-09' }),
  'internal, with nothing': () => internalOf(NOTHING, '2026-10-24'),
  'internal, with a month': () => internalOf(countsOf(1, 8), '2026-10-24'),
  'internal, with half a year': () => internalOf(countsOf(1, 8), '2026-06-01'),
  'internal, with a year': () => internalOf({ ...countsOf(1, 8), damaged: 3 }, '2025-12-01'),
  'internal, with ten years of much': () => internalOf(countsOf(10, 400), '2017-01-01'),
} as const;

function publicOf(counts: Tally, language: PageLanguage = 'en'): Page {
  const first = counts.texts.length > 0 ? (counts.texts[0]?.day ?? '').slice(0, 7) : '2026-11';
  return publicPage(
    safeView(counts, { since: first, closed: '2026-10' }, blurBy('test'), CATEGORIES),
    CATEGORIES,
    language,
  );
}

function quarterOf(counts: Tally): Page {
  return publicPage(safeView(counts, { since: '2026-07', closed: '2026-09' }, blurBy('test'), CATEGORIES), CATEGORIES);
}

function internalOf(counts: Tally, from: string): Page {
  return internalPage(report(counts, { from, to: '2026-11-21' }, CATEGORIES), CATEGORIES, {
    uncounted: 2,
    fallback: 0,
  });
}
