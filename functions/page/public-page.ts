import type { Categories } from '../counts/categories';
import { NO_REGION, type SafeView, type Stretch } from '../counts/safe';
import { type Division, divided, spanOf } from './divided';
import { monthName, monthTick, numeral, spanName, topicName } from './names';
import type { Page } from './page';
import type { Section } from './page-section';

const COLUMNS = 12;
const PERIODS = 4;

const NOTHING_YET =
  'There is nothing to show yet. The first figure appears after the month in which the 15th text came in.';
const DASH = 'A dash before a month means that the months before it are in its figure.';
const NOTES = [
  'For each text that this number answers, it is counted that there was one: on which day, about which topic and in which language; and apart from that, by month only, which state was named, if one was. That is all there is.',
  'So nobody can know who texted, from which number, what was written or at what time: none of it is kept. A text is not a person, since one person may send several. Whether somebody then called a hotline, and what came of it, is not known here either.',
  'So that no figure points to anybody, only months that are over are shown, each figure is rounded to the nearest ten, and what has fewer than 15 texts, or none at all, is shown only together with others. Months with few texts are shown together with the next. Rounded figures do not always add up. What was once shown stays as it was, as long as the topics, languages and states are the same.',
];

/** What everybody may see, from the safe view alone. */
export function publicPage({ stretches, periods }: SafeView, categories: Categories): Page {
  const { languages, regions } = categories;
  const latest = stretches.at(-1);
  const division = (one: Omit<Division, 'latest' | 'older'>) =>
    divided({ ...one, latest: periods.slice(-PERIODS), older: periods.slice(0, -PERIODS) });
  return {
    title: 'Texts to the hotline number',
    intro:
      'People text one word to this number and get back whom to call. This is how often it is used, to the nearest ten.',
    facts: [
      ...(latest ? [{ name: `texts answered until ${monthName(latest.to)}`, value: numeral(total(stretches)) }] : []),
      ...(latest?.from ? [{ name: `in ${spanName(latest)}`, value: numeral(latest.texts) }] : []),
    ],
    sections: [
      months(stretches),
      ...(latest
        ? [
            division({
              heading: 'Topics',
              note: 'What the texts were about, as far as they were understood.',
              pick: ({ topics }) => topics,
              name: (topic) => topicName(topic, categories),
            }),
            division({
              heading: 'Languages',
              note: 'The language that a text was written in, as far as one word tells.',
              pick: (period) => period.languages,
              name: (code) => languages[code] ?? code,
              isLanguage: true,
            }),
            division({
              heading: 'States',
              note: 'Where people wrote that they are. It is never taken from their number.',
              pick: (period) => period.regions,
              name: (code) => (code === NO_REGION ? 'No state named' : (regions[code] ?? code)),
            }),
          ]
        : []),
    ],
    notes: { heading: 'What is known, and what is not', texts: [...NOTES, ...carrierNote(periods.slice(-PERIODS))] },
  };
}

function months(stretches: readonly Stretch[]): Section {
  const heading = 'Texts per month';
  const recent = stretches.slice(-COLUMNS);
  if (recent.length === 0) return { heading, note: NOTHING_YET };
  const isJoined = recent.some(({ from, to }) => from !== to);
  return {
    heading,
    note: `All texts that were answered.${isJoined ? ` ${DASH}` : ''}`,
    chart: {
      kind: 'columns',
      bars: recent.map((stretch, i) => ({
        label: spanName(stretch),
        texts: stretch.texts,
        tick: `${stretch.from === stretch.to ? '' : '–'}${monthTick(stretch.to, i)}`,
      })),
      description: 'Columns: the texts of each month. The table has the numbers.',
    },
    table: {
      caption: 'The latest first',
      head: ['Month', 'Texts'],
      rows: [...stretches].reverse().map((one) => ({ name: spanName(one), cells: [numeral(one.texts)] })),
    },
  };
}

function carrierNote(periods: SafeView['periods']): string[] {
  const texts = periods.reduce((sum, { carrier = 0 }) => sum + carrier, 0);
  if (texts === 0) return [];
  return [
    `Not among these figures: ${numeral(texts)} texts that were STOP, START, or a word that the phone company answers itself (${spanOf(periods)}).`,
  ];
}

function total(stretches: readonly Stretch[]): number {
  return stretches.reduce((sum, { texts }) => sum + texts, 0);
}
