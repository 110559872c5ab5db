import { describe, expect, test } from '@jest/globals';
import { randomFrom } from '../counts/random-counts';
import { howMany } from '../full-size';
import { asBuilt, joined, sharing, textsOf } from './privacy-joins';

/** So many months of one text a day, and fewer of more, so that the figures rest on as many texts. */
const MONTHS = howMany(50, 500);
const RATES = [1, 5, 50];
const DUMPS = {
  'at the end of the month': () => 30,
  'on any day of it': (random: () => number) => 1 + Math.floor(random() * 30),
};

/** Of the texts that named a state in random months, the share whose topic one dump of the table gives away. */
function shares(aDay: number, dayOfDump: (random: () => number) => number): { ours: number; shared: number } {
  const random = randomFrom(aDay);
  const months = Array.from({ length: MONTHS / aDay }, () => textsOf(dayOfDump(random), aDay, random));
  const share = (rows: typeof asBuilt) => {
    const all = months.map((texts) => joined(texts.map((text) => rows(...text))));
    const total = (of: 'named' | 'joined') => all.reduce((sum, month) => sum + month[of], 0);
    return total('joined') / total('named');
  };
  return { ours: share(asBuilt), shared: share(sharing) };
}

test('one dump of the table joins hardly any region to its topic, where sharing day and shard would join most', () => {
  const table = Object.entries(DUMPS).flatMap(([dump, dayOfDump]) =>
    RATES.map((aDay) => ({ dump, aDay, ...shares(aDay, dayOfDump) })),
  );
  const percent = (part: number) => `${(100 * part).toFixed(2)} %`.padStart(9);
  const lines = table.map(
    ({ dump, aDay, ours, shared }) =>
      `${dump.padEnd(25)}${String(aDay).padStart(2)} texts a day${percent(ours)}${percent(shared)}`,
  );
  const title = 'Texts with a state whose topic one dump gives away:  as built, and sharing day and shard';
  process.stdout.write(`${title}\n${lines.join('\n')}\n`);
  for (const { dump, aDay, ours, shared } of table) {
    expect(shared).toBeGreaterThan(5 * ours);
    expect(ours).toBeLessThan(dump === 'at the end of the month' ? 0.01 : 0.1);
    if (aDay === 1) expect(shared).toBeGreaterThan(0.5);
  }
});

describe('a dump is sure of a topic', () => {
  const row = (bucket: string, says: string) => ({ bucket, says });
  const text = (topic: string, region?: string) => ({
    topic: row('m', `01#${topic}#en`),
    ...(region && { region: row('m', region) }),
  });

  test('where there is no other', () => expect(joined([text('help', 'KS')])).toEqual({ named: 1, joined: 1 }));
  test('where no other is left', () =>
    expect(joined([text('help', 'KS'), text('help', 'KS'), text('info')])).toEqual({ named: 2, joined: 1 }));
  test('not where there is one more', () =>
    expect(joined([text('help', 'KS'), text('info')])).toEqual({ named: 1, joined: 0 }));
  test('though STOP and what was not understood stand beside it, which never come with a region', () =>
    expect(joined([text('help', 'KS'), text('stop'), text('other')])).toEqual({ named: 1, joined: 1 }));
  test('where other regions leave nothing else', () =>
    expect(joined([text('help', 'KS'), text('help', 'MO'), text('info', 'MO')])).toEqual({ named: 3, joined: 1 }));
});
