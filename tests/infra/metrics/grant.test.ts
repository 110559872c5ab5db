import { expect, test } from '@jest/globals';
import { keyOf, type Row } from '../../../functions/counts/rows';
import { page } from '../../../functions/page/page';
import { csv } from '../../../infra/metrics/csv';
import { figuresOf } from '../../../infra/metrics/figures';
import { GRANT_FIELDS, GRANT_SOURCES } from '../../../infra/metrics/grant-fields';
import type { Source } from '../../../infra/metrics/sources';
import { UserError } from '../../../infra/terminal/user-error';
import { CATEGORIES } from '../../counts/random-counts';

const KEY = { key: '0f'.repeat(32), since: '2026-01' };
const text = (day: string, count: number): Row => ({ ...keyOf({ day, topic: 'help', language: 'en' }, 0), count });
const ROWS = [
  text('2026-09-30', 400),
  text('2026-10-01', 500),
  text('2026-12-31', 100),
  text('2027-01-01', 700),
  { ...keyOf({ month: '2026-11', region: 'KS' }, 0), count: 7 },
];
const source: Source = {
  counts: async (months) => ROWS.filter(({ pk }) => months.some((month) => pk.startsWith(month))),
  allCounts: async () => ROWS,
  blurKey: async () => KEY,
};
const here = { categories: CATEGORIES, timeZone: 'America/Chicago', now: new Date('2027-02-15T12:00:00Z') };
const QUARTER = { from: '2026-10', to: '2026-12' };
const reported = (isExact = false, quarter = QUARTER) => figuresOf({ grant: quarter, isExact }, source, here);

test('a quarter for a funder has its own texts and no others, blurred as everybody sees them', async () => {
  const { page: shown, lines } = await reported();
  const everybody = await figuresOf({ isPublic: true, by: 'quarter' }, source, here);
  const same = everybody.lines.rows.find(({ quarter }) => quarter === '2026Q4');
  expect(lines.rows[0]).toEqual({ table: 'texts', key: 'all', texts: same?.texts, plus_or_minus: 21 });
  expect(Math.abs(Number(same?.texts) - 600)).toBeLessThan(60);
  const html = page(shown);
  expect(html).toContain('October 1, 2026 to December 31, 2026');
  expect(html).toContain('2026Q4 (of the federal year, FY2027Q1)');
  expect(html).not.toContain('Internal');
});

test('exact figures are for the operator, and say so in the page and in the name of their column', async () => {
  const { page: shown, lines } = await reported(true);
  expect(page(shown)).toContain('<strong>Internal.</strong>');
  expect(csv(lines)).toMatch(/^table,key,exact_texts_internal\r\ntexts,all,600\r\n/);
  expect(lines.rows).toContainEqual({ table: 'region', key: 'KS', exact_texts_internal: 7 });
});

test('a quarter that is not over, or began before the key was made, is refused with a sentence', async () => {
  for (const quarter of [
    { from: '2027-01', to: '2027-03' },
    { from: '2025-10', to: '2025-12' },
  ])
    await expect(reported(false, quarter)).rejects.toThrow(UserError);
});

test('each field that a form asks for names its form, and each form where it was read', async () => {
  const html = page((await reported()).page);
  for (const { asks, form } of GRANT_FIELDS) {
    expect(html).toContain(asks);
    expect(Object.keys(GRANT_SOURCES)).toContain(form);
  }
  for (const where of Object.values(GRANT_SOURCES)) expect(where).toMatch(/\((omb\.report|ovc\.ojp\.gov)\//);
  expect(html).toContain('34 U.S.C. 12291(b)(2)');
  expect(html).toContain('texts and not persons');
});
