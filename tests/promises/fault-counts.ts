import type { Row } from '../../functions/local/memory-counter';

/** How many texts the webhook answered, and the day on which they must be counted, if one is given. */
export interface Part {
  answered: number;
  day: string | undefined;
}

/** A line of the log that says that a text was not counted, or perhaps not. */
const TOLD = /"event":"(?:uncounted|unverified|failed|loop)"/g;

/** A sentence for each day with more counts than texts, and for texts that are neither counted nor in the log. */
export function miscounted(rows: readonly Row[], parts: readonly Part[], log: string): string[] {
  const byDay = parts.some(({ day }) => day);
  const topics = rows.filter(({ pk }) => !pk.includes('#region#'));
  const counted = sums(topics.map(({ pk, sk, count }) => [byDay ? `${pk.slice(0, 7)}-${sk.slice(0, 2)}` : '', count]));
  const answered = sums(parts.map(({ day = '', answered }) => [day, answered]));
  const tooMany = [...counted]
    .filter(([day, count]) => count > (answered.get(day) ?? 0))
    .map(([day, count]) => `counted ${count} of ${answered.get(day) ?? 0} texts ${day}`);
  const missing = total(answered) - total(counted) - (log.match(TOLD)?.length ?? 0);
  return missing > 0 ? [...tooMany, `${missing} texts are neither counted nor in the log`] : tooMany;
}

function sums(entries: readonly (readonly [string, number])[]): Map<string, number> {
  const sum = new Map<string, number>();
  for (const [key, value] of entries) sum.set(key, (sum.get(key) ?? 0) + value);
  return sum;
}

function total(sums: ReadonlyMap<string, number>): number {
  return [...sums.values()].reduce((all, one) => all + one, 0);
}
