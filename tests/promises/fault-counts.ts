import type { Row } from '../../functions/counts/rows';

/** How many texts the webhook answered, and the day on which they must be counted, if one is given. */
export interface Part {
  answered: number;
  day: string | undefined;
}

/** What says in the log that a text was not counted, or perhaps not: a line of ours, or the runtime's on our failing. */
const TOLD = /"event":"(?:uncounted|unverified|failed)"|Invoke Error|Uncaught Exception|^Node\.js v\d/gm;

/** A sentence for each day with more counts than texts. */
export function tooMany(rows: readonly Row[], parts: readonly Part[]): string[] {
  const days = new Set(parts.map(({ day }) => day ?? ''));
  const answered = sums(parts.map(({ day = '', answered }) => [day, answered]));
  const counted = sums(topics(rows).map((row) => [days.has('') ? '' : dayOf(row), row.count]));
  return [...counted]
    .filter(([day, count]) => count > (answered.get(day) ?? 0))
    .map(([day, count]) => `${count} counts for ${answered.get(day) ?? 0} texts ${day}`);
}

/** A sentence where texts were answered that are neither counted nor in the log. */
export function tooFew(rows: readonly Row[], parts: readonly Part[], log: string): string[] {
  const answered = parts.reduce((sum, part) => sum + part.answered, 0);
  const counted = topics(rows).reduce((sum, { count }) => sum + count, 0);
  const missing = answered - counted - (log.match(TOLD)?.length ?? 0);
  return missing > 0 ? [`${missing} texts of ${answered} are neither counted nor in the log`] : [];
}

function topics(rows: readonly Row[]): readonly Row[] {
  return rows.filter(({ pk }) => !pk.includes('#region#'));
}

function dayOf({ pk, sk }: Row): string {
  return `${pk.slice(0, 'YYYY-MM'.length)}-${sk.slice(0, 'DD'.length)}`;
}

function sums(entries: readonly (readonly [string, number])[]): Map<string, number> {
  const sum = new Map<string, number>();
  for (const [key, value] of entries) sum.set(key, (sum.get(key) ?? 0) + value);
  return sum;
}
