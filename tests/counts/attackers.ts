import type { Blur } from '../../functions/counts/blur';
import { addMonths } from '../../functions/counts/calendar';
import type { Categories } from '../../functions/counts/categories';
import { SAFE_TABLES, type SafeSum, safeView } from '../../functions/counts/safe';
import { page } from '../../functions/page/page';
import { publicPage } from '../../functions/page/public-page';
import { type Alike, CATEGORIES, tallyOf } from './random-counts';

/** A text, or a few, of which somebody wants to know whether they were sent. */
export interface Sought extends Alike {
  region: string;
}

/** What an attack is made on: counts with or without what is sought, of this many months, blurred by this. */
export interface Attacked {
  others: readonly Alike[];
  sought: Sought;
  /** Whether it was sent; only `look` may know. */
  isThere: boolean;
  months: number;
  blur: Blur;
}

export const SINCE = '2026-01';
const FEWER: Categories = { ...CATEGORIES, languages: { en: 'English', es: 'Español' }, regions: { MO: 'Missouri' } };
const MORE: Categories = {
  topics: { heat: 'Heat', ...CATEGORIES.topics },
  languages: { ...CATEGORIES.languages, fr: 'Français' },
  regions: { IA: 'Iowa', ...CATEGORIES.regions },
};

/** All that is shown after this many months, with the content as it is or was. */
function look(
  { others, sought, isThere, blur }: Attacked,
  months: number,
  categories: Categories = CATEGORIES,
): SafeSum[] {
  const counts = tallyOf(isThere ? [...others, sought] : others);
  return safeView(counts, { since: SINCE, closed: addMonths(SINCE, months - 1) }, blur, categories);
}

/**
 * Knows every other text to the last one, sees every figure of all months before it is rounded or cut off at zero, as it
 * was shown early and late and with states and languages more or fewer, takes the mean of what differs, and then
 * the likelier of the two.
 */
export function knowsAllOthers(attacked: Attacked): boolean {
  const { sought, others, months } = attacked;
  const views = [look(attacked, months), look(attacked, months, FEWER), look(attacked, months, MORE)];
  for (let i = 1; i < 8; i += 1) views.push(look(attacked, months)); // Reloaded, deployed again.
  const figures: [string, (month: SafeSum) => number | undefined, (other: Alike) => boolean][] = [
    ['texts', ({ texts }) => texts, () => true],
    ...SAFE_TABLES.map((table): (typeof figures)[number] => [
      table,
      (month) => month[table][sought[table]],
      (other) => other[table] === sought[table],
    ]),
  ];
  const odds = figures.map(([, pick, isCounted]) => {
    const seen = views.flatMap((view) => {
      const month = view.find(({ to }) => to === sought.month);
      const figure = month && pick(month);
      return figure === undefined ? [] : [figure];
    });
    const known = sum(others.filter((other) => other.month === sought.month && isCounted(other)));
    const noise = seen.reduce((all, figure) => all + figure, 0) / seen.length - known;
    return Math.abs(noise) - Math.abs(noise - sought.count);
  });
  return odds.reduce((all, one) => all + one, 0) > 0;
}

/** Knows from a bill that the text came, and every other text, and asks which of two topics it was about. */
export function knowsThatItCame(attacked: Attacked): boolean {
  const { sought, others, isThere, months } = attacked;
  const other = { ...sought, topic: 'info' };
  const [month] = look({ ...attacked, others: [...others, isThere ? sought : other], isThere: false }, months).filter(
    ({ to }) => to === sought.month,
  );
  const noise = (topic: string) =>
    (month?.topic[topic] ?? 0) - sum(others.filter((one) => one.month === sought.month && one.topic === topic));
  const [here, there] = [noise(sought.topic), noise('info')];
  return Math.abs(here) - Math.abs(here - 1) + Math.abs(there - 1) - Math.abs(there) > 0;
}

/**
 * Texts himself until one more would make the page show its tables, if there were no blur, and looks whether it does.
 * `enough` is that number of texts.
 */
export function sybil(attacked: Attacked, enough: number): boolean {
  const { sought, others } = attacked;
  const missing = enough - sought.count - sum(others);
  const own = { ...sought, topic: 'info', language: 'en', region: 'none', count: missing };
  const view = look({ ...attacked, others: [...others, own] }, attacked.months);
  return page(publicPage(view, CATEGORIES)).includes('class="barred"');
}

function sum(texts: readonly Alike[]): number {
  return texts.reduce((all, { count }) => all + count, 0);
}
