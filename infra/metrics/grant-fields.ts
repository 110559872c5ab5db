/** What a form asks of whoever runs a line, in its own words, and what is to be said to that from texts. */
export interface GrantField {
  asks: string;
  form: string;
  answer: (figures: { from: string; to: string; texts: string }) => string;
}

/** The forms, and where what they ask was read in November 2026. A field that is in none of these is left out. */
export const GRANT_SOURCES = {
  OTIP: 'OTIP: National Human Trafficking Hotline, Grant Recipient Reporting Reference Guide, OMB 0970-0598 (omb.report/icr/202403-0970-008/doc/140507501). Its reports are monthly, half-yearly and yearly.',
  OVC: 'OVC: Victim Assistance Performance Measures, each quarter in its Performance Measurement Tool (ovc.ojp.gov/program/victims-crime-act-voca-administrators/performance-measures). Trafficking programs under 22 U.S.C. 7105(b)(2) report in TIMS instead (ovc.ojp.gov/funding/performance-measures/reporting-performance-measures).',
};

export const GRANT_FIELDS: readonly GrantField[] = [
  { asks: 'Reporting period start date', form: 'OTIP', answer: ({ from }) => from },
  { asks: 'Reporting period end date', form: 'OTIP', answer: ({ to }) => to },
  { asks: 'Individual referrals provided', form: 'OTIP', answer: ({ texts }) => `${texts} automatic answers` },
  { asks: 'Emergency-related service requests', form: 'OTIP', answer: () => 'not told apart' },
  { asks: 'Number of victims served', form: 'OVC', answer: () => 'not known' },
  { asks: 'Victim demographics', form: 'OVC', answer: () => 'not asked for' },
  { asks: 'Types of victimization', form: 'OVC', answer: () => 'topics only, above' },
  { asks: 'Services provided', form: 'OVC', answer: () => 'information and referral' },
];
