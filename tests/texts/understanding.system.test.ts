import { describe, expect, test } from '@jest/globals';
import { understand } from '../../functions/text/understand';
import { content } from '../text/content';
import { isLong, judge, keywords, misspellings, replyOf, rightLanguage, rightReply, share } from './measure';
import { haveTexts, readTexts } from './read-texts';

const tables = haveTexts(content.languages).map((language) => ({
  language,
  judged: judge(readTexts(`${language}.tsv`), content),
}));
const all = tables.flatMap(({ judged }) => judged);

describe('texts as people send them', () => {
  test.each(tables)('in $language, at least 95 in 100 get the right reply', ({ judged }) => {
    expect(share(judged, rightReply)).toBeGreaterThanOrEqual(0.95);
  });

  test('the language is right in 99 of 100 texts of four words or more', () => {
    expect(share(all.filter(isLong), rightLanguage)).toBeGreaterThanOrEqual(0.99);
  });

  test('none is taken for STOP or START that is not exactly such a word, and none of those is missed', () => {
    const isReserved = (topic: string) => topic === 'stop' || topic === 'start';
    const wrong = all.filter(
      ({ expected, got }) => (isReserved(expected.topic) || isReserved(got.topic)) && expected.topic !== got.topic,
    );
    expect(wrong).toEqual([]);
  });

  test('at most 15 in 1,000 everyday chat messages get anything but the HELP reply', () => {
    const chat = readTexts('chat.tsv');
    const taken = chat.filter(({ text, topic }) => !['help', topic].includes(replyOf(understand(text, content).topic)));
    expect(taken.length / chat.length).toBeLessThanOrEqual(0.015);
  });
});

test('no text of victims about themselves gets law enforcement', () => {
  const toldToThePolice = readTexts('victims.tsv').filter(
    ({ text }) => content.kinds.get(understand(text, content).topic) === 'law-enforcement',
  );
  expect(toldToThePolice).toEqual([]);
});

describe('single-edit misspellings of the keywords of four letters or more', () => {
  const results = [...keywords(content)].flatMap(([word, topic]) =>
    misspellings(word).map((text) => ({ topic, got: understand(text, content).topic })),
  );

  test('at least 97 in 100 get their topic’s reply', () => {
    const right = results.filter(({ topic, got }) => replyOf(topic) === replyOf(got));
    expect(right.length / results.length).toBeGreaterThanOrEqual(0.97);
  });

  test('at most 1 in 1,000 gets another topic’s', () => {
    const wrong = results.filter(({ topic, got }) => got !== 'other' && replyOf(topic) !== replyOf(got));
    expect(wrong.length / results.length).toBeLessThanOrEqual(0.001);
  });
});
