import type { Categories } from '../../functions/counts/categories';
import type { Row } from '../../functions/counts/rows';
import { tally } from '../../functions/counts/tally';
import { dayName, monthName, topicName } from '../../functions/page/names';

/** A count as a director reads it. */
export interface Line {
  about: string;
  when: string;
  texts: number;
}

/** The table's rows in words, the latest first: `Help, English`, `November 25, 2026`, 2. */
export function inWords(rows: readonly Row[], categories: Categories): Line[] {
  const { languages, regions } = categories;
  const nameOf = (topic: string) => topicName(topic, categories);
  const { texts, carrier, regions: named, posters, thanks } = tally(rows);
  const line = (about: string, date: string, count: number) => ({ about, date, texts: count });
  return [
    ...texts.map((one) => line(`${nameOf(one.topic)}, ${languages[one.language] ?? one.language}`, one.day, one.count)),
    ...carrier.map((one) => line(nameOf(one.word), one.day, one.count)),
    ...named.map((one) => line(`${regions[one.region] ?? one.region}, named in a text`, one.month, one.count)),
    ...posters.map((one) => line(`${one.poster}, the word of a poster`, one.month, one.count)),
    ...thanks.map((one) => line(nameOf('thanks'), one.month, one.count)),
  ]
    .sort((a, b) => b.date.localeCompare(a.date) || a.about.localeCompare(b.about))
    .map(({ about, date, texts }) => ({ about, when: whenName(date), texts }));
}

function whenName(date: string): string {
  return date.length > 'YYYY-MM'.length ? dayName(date) : monthName(date);
}
