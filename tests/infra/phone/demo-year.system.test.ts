import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { blurBy } from '../../../functions/counts/blur';
import { safeView } from '../../../functions/counts/safe';
import { tally } from '../../../functions/counts/tally';
import { CARRIER_WORDS } from '../../../functions/counts/usage';
import { publicPage } from '../../../functions/page/public-page';
import { loadContent } from '../../../functions/text/load';
import { OTHER } from '../../../functions/text/names';
import { understand } from '../../../functions/text/understand';
import { compile } from '../../../infra/content/compile';
import { readContentFiles } from '../../../infra/content/read-folder';
import { topicsOf } from '../../../infra/content/topics';
import { report } from '../../../infra/metrics/report';
import { demoTextsOf } from '../../../infra/phone/demo-texts';
import { fillDemoYear } from '../../../infra/phone/demo-year';
import { memoryCounter } from '../../../infra/phone/memory-counter';
import { CATEGORIES, randomFrom, TOPICS } from '../../counts/random-counts';
import { content } from '../../text/content';
import { DEMO_TEXTS } from '../../text/demo-texts';

test('a year of demo texts is counted whole, on the days of the year before now', async () => {
  const counter = memoryCounter();
  const heard: number[] = [];
  const texts = await fillDemoYear({
    content,
    texts: DEMO_TEXTS,
    counter,
    timeZone: 'America/Chicago',
    now: new Date('2026-11-22T18:00:00Z'),
    random: randomFrom(1),
    progress: (done, all) => heard.push(done / all),
  });
  const counts = tally(await counter.rows());
  const { texts: answered, carrier } = report(counts, { from: '2025-11-22', to: '2026-11-22' }, CATEGORIES);
  const apart = [...carrier.map((word) => word.texts), ...counts.thanks.map(({ count }) => count)];
  expect(apart.reduce((sum, count) => sum + count, answered)).toBe(texts);
  expect(heard.at(-1)).toBe(1);
  expect(new Set(counts.texts.map(({ topic }) => topic))).toEqual(new Set(TOPICS));
  expect(counts.carrier.length).toBeGreaterThan(0);
  expect(counts.carrier.every(({ word }) => CARRIER_WORDS.includes(word))).toBe(true);
  const view = safeView(counts, { since: '2025-11', closed: '2026-10' }, blurBy('demo'), CATEGORIES);
  expect(JSON.stringify(publicPage(view, CATEGORIES))).toContain('Missouri');
});

test.each([
  ['functions/content', ['KS', 'MO', undefined]],
  ['tests/content/ontario', ['ON', 'QC', undefined]],
  ['tests/content/shelter', [undefined]],
])(
  'the demo texts of %s are in its own words, about every topic, in all its languages and regions',
  (folder, regions) => {
    const files = readContentFiles(join(__dirname, '../../..', folder));
    const own = loadContent(compile(files));
    const meanings = demoTextsOf(files, own).map(({ body }) => understand(body, own));
    expect(new Set(meanings.map(({ topic }) => topic))).toEqual(new Set([...topicsOf(files.hotlines), OTHER]));
    expect(new Set(meanings.map(({ language }) => language))).toEqual(new Set(own.languages));
    expect(new Set(meanings.map(({ region }) => region))).toEqual(new Set(regions));
    expect(new Set(meanings.flatMap(({ poster }) => poster ?? []))).toEqual(
      new Set(Object.keys(files.hotlines.posters ?? {})),
    );
  },
);
