import { change, dayName, monthName, numeral, percent, topicName } from '../../functions/page/names';
import type { Page } from '../../functions/page/page';
import type { Section } from '../../functions/page/page-section';
import type { OperatorCategories } from '../content/categories';
import { inTime } from './in-time';
import { OPS_METRICS, type OpsMetric, type OpsSums } from './ops-metrics';
import type { OfMonth, Report } from './report';
import type { Figure } from './sums';

const OPS_NAMES: Record<OpsMetric, string> = {
  uncounted: 'answered, but not counted',
  fallback: 'answered by the fallback, and not counted',
};

/** The operator's own page: exact counts, marked as internal; `ops` are missing if there is no CloudWatch. */
export function internalPage(report: Report, categories: OperatorCategories, ops?: OpsSums): Page {
  const { languages, regions, posters } = categories;
  const nameOf = (topic: string) => topicName(topic, categories);
  const { range, texts, before, by, carrier, thanks, damaged } = report;
  const length = numeral(by.day.length);
  return {
    language: 'en',
    title: 'Internal: texts to the hotline number',
    warning:
      'Exact counts, in which a small number can point to a person. Do not pass them on: there is a public page.',
    intro: `${dayName(range.from)} to ${dayName(range.to)}`,
    facts: [
      { name: `texts answered in ${length} days`, value: numeral(texts) },
      { name: `in the ${length} days before (${change(texts, before.texts)})`, value: numeral(before.texts) },
      { name: 'thanks and the like in these months, not among them', value: numeral(thanks) },
      ...(ops ? OPS_METRICS.map((metric) => ({ name: OPS_NAMES[metric], value: numeral(ops[metric]) })) : []),
    ],
    sections: [
      inTime(by),
      divided('Topics', by.topic, nameOf),
      divided('Languages', by.language, (code) => languages[code] ?? code),
      byMonth(
        'Regions by month',
        'No region was named.',
        report.by.region,
        report.regions,
        (code) => regions[code] ?? code,
      ),
      ...(report.by.poster.length > 0
        ? [byMonth('Posters by month', '', report.by.poster, report.posters, (word) => posterName(word, posters))]
        : []),
      divided(
        'STOP, START, loops, and what Twilio answered',
        carrier.filter(({ texts, before }) => texts > 0 || before),
        nameOf,
        'Not among the texts above.',
      ),
    ],
    notes: {
      heading: 'How to read this',
      texts: [
        'A day is one of the operator’s time zone. A region that was named, or the word of a poster, is counted by month alone, so the months above are whole ones. A text is not a person: one person may send several.',
        ...(damaged > 0
          ? [`${numeral(damaged)} rows of the table were not written by this software, and are left out.`]
          : []),
      ],
    },
  };
}

function divided(heading: string, figures: readonly Figure[], name: (key: string) => string, note = ''): Section {
  if (figures.length === 0) return { heading, note: 'No texts.' };
  const all = figures.reduce((sum, { texts }) => sum + texts, 0);
  return {
    heading,
    note,
    table: {
      caption: 'Compared with the time before',
      head: ['', 'Texts', 'Share', 'Before', 'Change'],
      rows: figures.map(({ key, texts, before = 0 }) => ({
        name: name(key),
        bar: { texts },
        cells: [numeral(texts), percent(texts, all), numeral(before), change(texts, before)],
      })),
    },
  };
}

function byMonth(
  heading: string,
  nothing: string,
  columns: readonly Figure[],
  rows: readonly OfMonth[],
  name: (key: string) => string,
): Section {
  if (columns.length === 0) return { heading, note: nothing };
  return {
    heading,
    note: '',
    table: {
      caption: 'The latest first',
      head: ['Month', ...columns.map(({ key }) => name(key))],
      rows: [...rows].reverse().map(({ month, texts }) => ({
        name: monthName(month),
        cells: columns.map(({ key }) => numeral(texts[key] ?? 0)),
      })),
    },
  };
}

/** `BLUE`, and below it the kind of place where it hangs. */
function posterName(word: string, posters: OperatorCategories['posters']): string {
  return Object.hasOwn(posters, word) ? `${word}\n${posters[word]}` : word;
}
