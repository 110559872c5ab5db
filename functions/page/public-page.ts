import { marginOf } from '../counts/blur';
import type { Categories } from '../counts/categories';
import { SAFE_TABLES, type SafeSum, type SafeTable, sumOf } from '../counts/safe';
import { about, between, blurredBar, canBeDivided } from './blurred';
import { monthName, monthTick, percent } from './names';
import type { Page } from './page';
import type { Section } from './page-section';
import { type PageLanguage, WORDS, type Words } from './words';

const YEAR = 12;

/** What everybody may see, from the safe view alone; the categories are named in the page's language. */
export function publicPage(view: readonly SafeSum[], categories: Categories, language: PageLanguage = 'en'): Page {
  const words = WORDS[language];
  const year = sumOf(view.slice(-YEAR));
  const page = {
    language,
    title: words.title,
    notes: { heading: words.known, texts: words.notes(marginOf(1), marginOf(3), marginOf(YEAR)) },
  };
  if (!year) return { ...page, intro: `${words.intro} ${words.nothing}`, facts: [], sections: [] };
  const last = monthName(year.to, words.locale);
  const { topics, languages, regions } = categories;
  const name: Name = (table, key) => ({ topic: topics, language: languages, region: regions })[table][key] ?? key;
  return {
    ...page,
    intro: [words.intro, ...meaning(year, words, name)].join(' '),
    facts: [{ name: words.texts(year.months, last, marginOf(year.months)), value: about(year.texts) }],
    sections: [months(view, words), ...SAFE_TABLES.map((table) => divided(table, year, words, name))],
  };
}

type Name = (table: SafeTable, key: string) => string;

/** What the figures say, in sentences. */
function meaning(year: SafeSum, words: Words, name: Name): string[] {
  if (!canBeDivided(year.texts, marginOf(year.months))) return [];
  const share = (texts: number) => percent(Math.max(0, texts), year.texts).replace(' ', '\u00A0');
  const [topic] = largestFirst(year.topic);
  const [, other] = largestFirst(year.language);
  return [
    ...(topic ? [words.most(name('topic', topic[0]), share(topic[1]))] : []),
    ...(other ? [words.spoken(name('language', other[0]), share(other[1]))] : []),
  ];
}

function months(view: readonly SafeSum[], words: Words): Section {
  const margin = marginOf(1);
  return {
    heading: words.months,
    note: words.monthsNote(margin),
    columns: {
      bars: view.slice(-YEAR).map(({ to, texts }, i) => ({
        ...blurredBar(texts, margin),
        texts: Math.max(0, Math.round(texts / 10) * 10),
        label: monthName(to, words.locale),
        tick: monthTick(to, i, words.locale),
      })),
      description: words.monthsChart,
    },
    earlier: {
      name: words.earlier,
      tables: [
        {
          caption: words.latestFirst,
          head: [words.month, words.about, words.between],
          rows: [...view].reverse().map(({ to, texts }) => ({
            name: monthName(to, words.locale),
            cells: [about(texts), between(blurredBar(texts, margin))],
          })),
        },
      ],
    },
  };
}

function divided(table: SafeTable, year: SafeSum, words: Words, name: Name): Section {
  const { heading, one, note } = words.tables[table];
  const margin = marginOf(year.months);
  if (!canBeDivided(year.texts, margin)) return { heading, note: words.noShares };
  const rows = largestFirst(year[table]).map(([key, texts]) => {
    const bar = blurredBar(texts, margin);
    return {
      name: name(table, key),
      ...(table === 'language' && { language: key }),
      bar,
      cells: [percent(bar.texts, year.texts), between(bar)],
    };
  });
  return {
    heading,
    note,
    table: {
      caption: words.sum(year.months, monthName(year.to, words.locale)),
      head: [one, words.share, words.between],
      rows,
    },
  };
}

function largestFirst(cells: Readonly<Record<string, number>>): [string, number][] {
  return Object.entries(cells).sort(([, a], [, b]) => b - a);
}
