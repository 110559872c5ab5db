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
export function inWords(rows: readonly Row[], { languages, regions }: Categories): Line[] {
  const { texts, carrier, regions: named } = tally(rows);
  const lines = [
    ...texts.map(({ day, topic, language, count }) => ({
      date: day,
      about: `${topicName(topic)}, ${languages[language] ?? language}`,
      when: dayName(day),
      texts: count,
    })),
    ...carrier.map(({ day, word, count }) => ({
      date: day,
      about: topicName(word),
      when: dayName(day),
      texts: count,
    })),
    ...named.map(({ month, region, count }) => ({
      date: month,
      about: `${regions[region] ?? region}, named in a text`,
      when: monthName(month),
      texts: count,
    })),
  ];
  return lines
    .sort((a, b) => b.date.localeCompare(a.date) || a.about.localeCompare(b.about))
    .map(({ about, when, texts }) => ({ about, when, texts }));
}
