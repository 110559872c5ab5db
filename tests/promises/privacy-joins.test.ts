import { describe, expect, test } from '@jest/globals';
import { randomFrom } from '../counts/random-counts';
import { howMany } from '../full-size';
import { DAY_OF_POSTER, joined, REGION_OF_POSTER, TOPIC_OF_REGION, textsOf } from './privacy-joins';

/** So many months of one text a day, and fewer of more, so that the figures rest on as many texts. */
const MONTHS = howMany(50, 500);
const RATES = [1, 5, 50];
const DUMPS = {
  'at the end of the month': () => 30,
  'on any day of it': (random: () => number) => 1 + Math.floor(random() * 30),
};

const QUESTIONS = {
  'the topic of a text that named a state': TOPIC_OF_REGION,
  'the day of a text with a poster’s word': DAY_OF_POSTER,
  'the state of a text with a poster’s word': REGION_OF_POSTER,
};

/** Of the texts with the row that stands apart, the share of which one dump of the table tells in random months. */
function shares(
  dumps: typeof TOPIC_OF_REGION,
  aDay: number,
  dayOfDump: (random: () => number) => number,
): { ours: number; shared: number } {
  const random = randomFrom(aDay);
  const months = Array.from({ length: MONTHS / aDay }, () => textsOf(dayOfDump(random), aDay, random));
  const share = (dump: typeof dumps.asBuilt) => {
    const all = months.map((texts) => joined(texts.map(dump)));
    const total = (of: 'named' | 'joined') => all.reduce((sum, month) => sum + month[of], 0);
    return total('joined') / total('named');
  };
  return { ours: share(dumps.asBuilt), shared: share(dumps.sharing) };
}

test.each(Object.entries(QUESTIONS))(
  'one dump of the table hardly tells %s, where sharing a shard would tell much',
  (question, dumps) => {
    const table = Object.entries(DUMPS).flatMap(([dump, dayOfDump]) =>
      RATES.map((aDay) => ({ dump, aDay, ...shares(dumps, aDay, dayOfDump) })),
    );
    const percent = (part: number) => `${(100 * part).toFixed(2)} %`.padStart(9);
    const lines = table.map(
      ({ dump, aDay, ours, shared }) =>
        `${dump.padEnd(25)}${String(aDay).padStart(2)} texts a day${percent(ours)}${percent(shared)}`,
    );
    process.stdout.write(`One dump tells ${question}: as built, and sharing\n${lines.join('\n')}\n`);
    for (const { dump, aDay, ours, shared } of table) {
      expect(shared).toBeGreaterThanOrEqual(5 * ours);
      expect(ours).toBeLessThan(dump === 'at the end of the month' ? 0.01 : 0.1);
      if (aDay === 1) expect(shared).toBeGreaterThan(0.01);
    }
  },
);

describe('a dump is sure of a topic', () => {
  const place = (says: string) => ({ bucket: 'm', says });
  const text = (topic: string | undefined, region?: string) => ({
    ...(topic && { sought: place(topic) }),
    ...(region && { apart: place(region) }),
  });

  test('if there is no other', () => expect(joined([text('help', 'KS')])).toEqual({ named: 1, joined: 1 }));
  test('if no other is left', () =>
    expect(joined([text('help', 'KS'), text('help', 'KS'), text('info')])).toEqual({ named: 2, joined: 1 }));
  test('not if there is one more', () =>
    expect(joined([text('help', 'KS'), text('info')])).toEqual({ named: 1, joined: 0 }));
  test('though STOP and what was not understood stand beside it, which never come with a region', () =>
    expect(joined([text('help', 'KS'), text(undefined), text(undefined)])).toEqual({ named: 1, joined: 1 }));
  test('if other regions leave nothing else', () =>
    expect(joined([text('help', 'KS'), text('help', 'MO'), text('info', 'MO')])).toEqual({ named: 3, joined: 1 }));
});
