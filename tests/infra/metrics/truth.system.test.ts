import { randomUUID } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { readAllCounts, readCounts } from '../../../functions/cloud/read-counts';
import { months } from '../../../functions/counts/calendar';
import { safeView } from '../../../functions/counts/safe';
import { tally } from '../../../functions/counts/tally';
import { type Report, report } from '../../../infra/metrics/report';
import { countsTable } from '../../../infra/phone/counts-table';
import { CATEGORIES, TOPICS } from '../../counts/random-counts';
import { onDynamoDB, world } from '../../system/world';
import { KNOWN_TEXTS, type KnownText, monthOfTexts, textAll } from './known-texts';
import { clientOf } from './write-rows';

const CARRIER = /^(stop|start|carrier-)/;

/** How many of the texts have each value of a field, by plain counting. */
function truth(texts: readonly KnownText[], field: (text: KnownText) => string | undefined): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const text of texts) {
    const value = field(text);
    if (value !== undefined) counts[value] = (counts[value] ?? 0) + 1;
  }
  return counts;
}

/** The figures that are not zero, by key. */
function figures(all: Report['by']['day']): Record<string, number> {
  return Object.fromEntries(all.filter(({ texts }) => texts > 0).map(({ key, texts }) => [key, texts]));
}

onDynamoDB('texts that are known', () => {
  async function counted(texts: readonly KnownText[], timeZone = 'America/Chicago') {
    const table = randomUUID();
    const client = clientOf(world.dynamodb as string);
    await textAll(texts, await countsTable(world.dynamodb as string, table), timeZone);
    return { table, client };
  }

  test('are the figures of every view, over ends of months and years, changes of the clocks and a leap day', async () => {
    const range = { from: '2026-12-31', to: '2028-03-01' };
    const rows = await readCounts(months('2026-12', '2028-03'), await counted(KNOWN_TEXTS));
    const { texts, by, regions, carrier, damaged } = report(tally(rows), range, CATEGORIES);
    const answered = KNOWN_TEXTS.filter(({ topic }) => !CARRIER.test(topic));
    expect(texts).toBe(answered.length);
    expect(figures(by.day)).toEqual(truth(answered, ({ day }) => day));
    expect(figures(by.month)).toEqual(truth(answered, ({ day }) => day.slice(0, 7)));
    expect(figures(by.week)).toEqual({
      '2026-12-28': 2,
      '2027-02-22': 1,
      '2027-03-01': 1,
      '2027-03-08': 4,
      '2027-11-01': 3,
      '2028-02-28': 3,
    });
    expect(figures(by.topic)).toEqual(truth(answered, ({ topic }) => topic));
    expect(figures(by.language)).toEqual(truth(answered, ({ language }) => language));
    expect(figures(by.region)).toEqual(truth(answered, ({ region }) => region));
    expect(regions.filter((one) => Object.keys(one.texts).length > 0)).toEqual([
      { month: '2027-01', texts: { KS: 1 } },
      { month: '2027-03', texts: { MO: 1 } },
      { month: '2027-11', texts: { KS: 1 } },
      { month: '2028-02', texts: { MO: 1 } },
    ]);
    expect(figures(carrier)).toEqual({ stop: 1, 'carrier-help': 1 });
    expect(damaged).toBe(0);
  });

  test.each([
    ['Pacific/Auckland', { '2027-03-14T10:59:59Z': '2027-03-14', '2027-03-14T11:00:00Z': '2027-03-15' }],
    ['Asia/Kolkata', { '2027-03-14T18:29:59Z': '2027-03-14', '2027-03-14T18:30:00Z': '2027-03-15' }],
    ['America/Los_Angeles', { '2027-03-14T07:59:59Z': '2027-03-13', '2027-03-15T07:00:00Z': '2027-03-15' }],
    ['Pacific/Pago_Pago', { '2027-03-14T10:59:59Z': '2027-03-13', '2027-03-14T11:00:00Z': '2027-03-14' }],
  ])('fall on the days of %s', async (timeZone, days) => {
    const texts = Object.entries(days).map(([at, day]) => ({ at, day, body: 'HELP', topic: 'help', language: 'en' }));
    const rows = await readAllCounts(await counted(texts, timeZone));
    const { by } = report(tally(rows), { from: '2027-03-01', to: '2027-03-31' }, CATEGORIES);
    expect(figures(by.day)).toEqual(truth(texts, ({ day }) => day));
  });

  test('are in the safe view but for their blur, each in its month and in its cell of each table', async () => {
    const texts = [
      ...monthOfTexts('2027-01', { help: 40, ayuda: 20, info: 16, report: 12 }),
      ...monthOfTexts('2027-02', { help: 5, ayuda: 0, info: 2, report: 0 }),
    ];
    const counts = tally(await readAllCounts(await counted(texts)));
    const [january, february] = safeView(counts, { since: '2027-01', closed: '2027-02' }, () => 0, CATEGORIES);
    const none = Object.fromEntries(TOPICS.map((topic) => [topic, 0]));
    expect(january).toEqual({
      from: '2027-01',
      to: '2027-01',
      months: 1,
      texts: 88,
      topic: { ...none, help: 60, info: 16, report: 12 },
      language: { en: 68, es: 20, vi: 0 },
      region: { KS: 0, MO: 12, NE: 0 },
    });
    expect(february).toMatchObject({ texts: 7, topic: { help: 5, info: 2 }, language: { en: 7, es: 0 } });
  });
});
