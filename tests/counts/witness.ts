import type { SafeView } from '../../functions/counts/safe';
import { MIN_CELL, type Split } from '../../functions/counts/split';
import { type Alike, joined, LANGUAGES, REGIONS, TOPICS } from './random-counts';

const KINDS = [
  { kind: 'topic', keys: TOPICS, table: 'topics' },
  { kind: 'language', keys: LANGUAGES, table: 'languages' },
  { kind: 'region', keys: REGIONS, table: 'regions' },
] as const;
type Kind = (typeof KINDS)[number]['kind'];

/**
 * For each cell of one to ten texts, other counts in which it is empty, or holds eleven where it is the month that ends
 * a stretch, and from which the same page ought to be made: so the page does not tell that it holds one to ten.
 */
export function* witnesses(truth: readonly Alike[], { stretches, periods }: SafeView): Generator<[string, Alike[]]> {
  for (const period of periods)
    for (const { kind, keys, table } of KINDS) {
      const inside = truth.filter(({ month }) => month >= (period.from ?? '') && month <= period.to);
      const sums = new Map(keys.map((key) => [key, total(inside.filter((one) => one[kind] === key))]));
      for (const [key, texts] of sums)
        if (texts > 0 && texts <= 10) {
          const moved = emptied(inside, kind, key, sums, period[table]);
          yield [`${period.to} ${kind} ${key}`, joined([...truth.filter((one) => !inside.includes(one)), ...moved])];
        }
    }
  for (const { from = '', to } of stretches) {
    const isInside = ({ month }: Alike) => month >= from && month <= to;
    yield [`${from} to ${to}`, joined(truth.map((one) => (isInside(one) ? { ...one, month: to } : one)))];
  }
  const end = stretches.at(-1)?.to ?? '';
  yield [`after ${end}`, truth.filter(({ month }) => month <= end)];
}

/**
 * Its texts become other keys' of the same "others". Where one of these is large, or where there is no table, all small
 * ones' become the largest one's; elsewhere its own go by turns to whichever has fewest.
 */
function emptied(
  inside: readonly Alike[],
  kind: Kind,
  key: string,
  truth: ReadonlyMap<string, number>,
  split: Split | undefined,
): Alike[] {
  const sums = new Map([...truth].filter(([other]) => other !== key && (split?.others?.keys.includes(other) ?? true)));
  const [largest, most] = [...sums].reduce((best, one) => (one[1] > best[1] ? one : best));
  if (most >= MIN_CELL || !split)
    return inside.map((one) =>
      one[kind] === key || (sums.get(one[kind]) ?? MIN_CELL) < MIN_CELL ? { ...one, [kind]: largest } : one,
    );
  return inside.flatMap((one) => {
    if (one[kind] !== key) return [one];
    return Array.from({ length: one.count }, (): Alike => {
      const [target, texts] = [...sums].reduce((least, other) => (other[1] < least[1] ? other : least));
      sums.set(target, texts + 1);
      return { ...one, [kind]: target, count: 1 };
    });
  });
}

function total(counts: readonly Alike[]): number {
  return counts.reduce((sum, { count }) => sum + count, 0);
}
