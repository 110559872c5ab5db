import { describe, expect, test } from '@jest/globals';
import { understand } from '../../functions/text/understand';
import { grids } from '../texts/grids';
import { content } from './content';

const all = grids([...content.replies.values()]).map(({ name, texts, right }) => ({
  name,
  right,
  read: texts.map((text) => ({ text, topic: understand(text, content).topic })),
}));
const named = (start: string) => all.filter(({ name }) => name.startsWith(start));

describe('grids of frames and words', () => {
  test.each(named('of herself'))('$name: law enforcement comes first for at most 1 in 100', ({ read }) => {
    const official = read.filter(({ topic }) => content.kinds.get(topic) === 'law-enforcement');
    expect(official.length).toBeLessThanOrEqual(read.length / 100);
  });

  test.each(named('of others'))('$name: at least 90 in 100 are reports', ({ read }) => {
    expect(read.filter(({ topic }) => topic === 'report').length).toBeGreaterThanOrEqual(0.9 * read.length);
  });

  test.each(named('keyword'))('$name keeps its topic in at least 95 of 100 tails', ({ read, right }) => {
    expect(read.filter(({ topic }) => right.includes(topic)).length).toBeGreaterThanOrEqual(0.95 * read.length);
  });

  test.each([...named('crisis'), ...named('a child'), ...named('a partner')])(
    '$name: at least 95 in 100 are understood',
    ({ read, right }) => {
      expect(read.filter(({ topic }) => right.includes(topic)).length).toBeGreaterThanOrEqual(0.95 * read.length);
    },
  );

  test('what names a means or a farewell and is harmless is left alone', () => {
    const taken = named('harmless').flatMap(({ read, right }) => read.filter(({ topic }) => !right.includes(topic)));
    expect(taken).toEqual([]);
  });

  test('no reaction to any reply of ours is taken for a person', () => {
    expect(named('reactions').flatMap(({ read }) => read.filter(({ topic }) => topic !== 'machine'))).toEqual([]);
  });
});
