import { describe, expect, test } from '@jest/globals';
import { entryOf, rowsOf } from '../../../functions/counts/rows';
import { tokenFor } from '../../../functions/counts/usage';
import { answer } from '../../../functions/sms/answer';
import { loadContent } from '../../../functions/text/load';
import { understand } from '../../../functions/text/understand';
import { categoriesOf } from '../../../infra/content/categories';
import { compile } from '../../../infra/content/compile';
import { broken, changed, type Parts, set } from './broken';

const EVICTION = { kind: 'advice', title: { en: 'Eviction', es: 'Desalojo' }, about: 'They may lose their home.' };

/** A topic as an editor adds it: named, placed, answered, and with words, in each language. */
function withEviction({ files, en, es }: Parts): void {
  set(files.hotlines.topics, 'eviction', { ...EVICTION });
  files.hotlines.priority.push('eviction');
  set(en.replies, 'eviction', ['Call {{national.call}} about your home. Crisis: {{lifeline.call}}.']);
  set(es.replies, 'eviction', ['Llame al {{national.call}} por su casa. Crisis: {{lifeline.call}}.']);
  set(en.words, 'eviction', { alone: ['eviction'], anywhere: ['kicks me out of my home'] });
  set(es.words, 'eviction', { alone: ['desalojo'] });
}

describe('a topic that was added', () => {
  test('has no mistake, and is understood, answered, counted and shown', () => {
    expect(broken(withEviction)).toEqual([]);
    const files = changed(withEviction);
    const content = loadContent(compile(files));
    const meaning = understand('eviction', content);
    expect(answer(meaning, content)).toMatch(/^Call 1-888-373-7888 about your home/);
    const { topic, language } = meaning;
    const [row] = rowsOf({ topic, language }, tokenFor('SM1'), '2026-11-22');
    expect(row && entryOf(row)).toEqual({
      day: '2026-11-22',
      topic: 'eviction',
      language: 'en',
    });
    expect(categoriesOf(files).topics).toMatchObject({ eviction: 'Eviction' });
  });

  test('without a reply of its own gets that of the topic that stands in for it', () => {
    const standIn = (parts: Parts) => {
      withEviction(parts);
      set(parts.files.hotlines.topics.eviction, 'answeredAs', 'help');
      for (const { replies } of [parts.en, parts.es]) delete replies.eviction;
    };
    expect(broken(standIn)).toEqual([]);
    const content = loadContent(compile(changed(standIn)));
    const meaning = understand('eviction', content);
    expect(meaning.topic).toBe('eviction');
    expect(answer(meaning, content)).toBe(answer(understand('help', content), content));
  });

  test('is not finished before it has a place, a reply and words', () => {
    expect(broken(({ files }) => set(files.hotlines.topics, 'eviction', EVICTION))).toEqual([
      'hotlines.json: priority leaves out eviction; add it where it belongs, the most urgent topic first.',
      'en.json: replies.eviction is missing; write what a text about eviction gets.',
      'es.json: replies.eviction is missing; write what a text about eviction gets.',
      'en.json: words.eviction is missing; write the words that mean eviction.',
      'es.json: words.eviction is missing; write the words that mean eviction.',
    ]);
  });
});

describe('topics', () => {
  const withTopic =
    (name: string, more: object = {}) =>
    ({ files: { hotlines } }: Parts) => {
      set(hotlines.topics, name, { ...hotlines.topics.needs, ...more });
      hotlines.priority.push(name);
    };
  const inHotlines = (change: (parts: Parts) => unknown) =>
    broken(change).filter((sentence) => sentence.startsWith('hotlines.json'));

  test('have names that fit into a row, and none that rows have for something else', () => {
    expect(inHotlines(withTopic('Evicción'))).toEqual([
      'hotlines.json: topics.Evicción is no name for a topic; write at most twenty small letters and hyphens, like eviction.',
    ]);
    for (const name of ['other', 'machine', 'stop', 'loop', 'carrier-help'])
      expect(inHotlines(withTopic(name))).toEqual([
        `hotlines.json: topics.${name} is a name that counts have for something else; choose another.`,
      ]);
    expect(inHotlines(withTopic('thanks'))).toContain(
      'hotlines.json: topics.thanks is a name that counts have for something else; choose another.',
    );
  });

  test('have a title in the main language, and in no language without a file', () => {
    expect(inHotlines(withTopic('heat', { title: { ess: 'Calor' } }))).toEqual([
      'hotlines.json: topics.heat.title has no en; write what counts call it in the main language.',
      'hotlines.json: topics.heat.title has "ess", but there is no ess.json; did you mean es?',
    ]);
  });

  test('have a kind that the code knows', () => {
    expect(broken(withTopic('heat', { kind: 'crises' }))).toEqual([
      'hotlines.json: topics.heat.kind is "crises"; did you mean crisis?',
    ]);
  });

  test('are answered as another only if its reply says as much', () => {
    expect(inHotlines(withTopic('heat', { answeredAs: 'info' }))).toEqual([
      'hotlines.json: topics.heat.answeredAs is "info", which is of kind information and not needs; name one of the same kind, or help.',
    ]);
    expect(inHotlines(withTopic('heat', { answeredAs: 'heat' }))).toHaveLength(1);
    expect(inHotlines(withTopic('heat', { answeredAs: 'needs' }))).toEqual([]);
  });

  test('name another topic that waits for them', () => {
    expect(inHotlines(withTopic('heat', { selfBefore: 'childd' }))).toEqual([
      'hotlines.json: topics.heat.selfBefore is "childd", which is no other topic; did you mean child?',
    ]);
  });

  test('have one of kind help among them that answers what is not understood', () => {
    expect(inHotlines(({ files }) => set(files.hotlines, 'fallback', 'info'))).toEqual([
      'hotlines.json: fallback is "info", which is no topic of kind help with a reply of its own; use help, child or abuse.',
    ]);
  });
});
