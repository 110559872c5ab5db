import { addDays, addMonths, type Month } from '../../functions/counts/calendar';
import { dayName } from '../../functions/page/names';
import type { Page } from '../../functions/page/page';
import type { Section } from '../../functions/page/page-section';
import { GRANT_FIELDS, GRANT_SOURCES } from './grant-fields';
import { federalQuarterOf } from './period';
import type { Range } from './range';

/** A quarter by its first and its last month. */
export interface Quarter {
  from: Month;
  to: Month;
}

/** The days of a quarter. */
export function daysOf({ from, to }: Quarter): Range {
  return { from: `${from}-01`, to: addDays(`${addMonths(to, 1)}-01`, -1) };
}

const STATEMENT = [
  'These are texts and not persons: one person may send several, and several may share a phone. Each text was answered by a machine, with whom to call. Whether somebody then called, and what came of it, is not known here; ask the hotlines that are named.',
  'Whether an automatic answer counts as a referral, only your grant manager can say. Requests for food, shelter or a lawyer are one topic, and are needs that this line itself does not serve. Thanks and phones that answer by themselves are not among the texts.',
  'No number, name or text is kept, so none can be disclosed. VAWA (34 U.S.C. 12291(b)(2)), FVPSA (42 U.S.C. 10406(c)(5)) and VOCA (28 CFR 94.115) forbid grantees to disclose what identifies a person, and let them report totals that identify nobody (techsafety.org/confidentiality-in-vawa-fvpsa). This is no legal advice.',
];

/** One page for a funder: a quarter as it is shown to everybody or, marked as internal, exactly, and what forms ask. */
export function grantPage(shown: Page, quarter: Quarter): Page {
  const { from, to } = daysOf(quarter);
  const texts = shown.facts[0]?.value ?? '0';
  const title = `Report for a grant: ${dayName(from)} to ${dayName(to)}`;
  return {
    ...shown,
    title: shown.warning ? `Internal. ${title}` : title,
    intro: `Texts to the hotline number in the quarter ${quarterNames(quarter)}.`,
    sections: [
      ...shown.sections,
      asked({ from: dayName(from), to: dayName(to), texts: shown.warning ? texts : `about ${texts}` }),
    ],
    notes: {
      heading: 'What this is, and what not',
      texts: [...STATEMENT, ...Object.values(GRANT_SOURCES), ...shown.notes.texts],
    },
  };
}

function quarterNames({ to }: Quarter): string {
  const calendar = `${to.slice(0, 4)}Q${Number(to.slice(5)) / 3}`;
  return `${calendar} (of the federal year, ${federalQuarterOf(to)})`;
}

function asked(figures: { from: string; to: string; texts: string }): Section {
  return {
    heading: 'What forms ask for',
    note: 'As far as it was found in a form, with what these texts can say to it.',
    table: {
      caption: 'The forms are named below',
      head: ['The form asks for', 'From texts', 'Form'],
      rows: GRANT_FIELDS.map(({ asks, form, answer }) => ({ name: asks, cells: [answer(figures), form] })),
    },
  };
}
