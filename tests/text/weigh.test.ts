import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { loadContent } from '../../functions/text/load';
import { scalesOf } from '../../functions/text/scale';
import { read } from '../../functions/text/understand';
import { weigh } from '../../functions/text/weigh';
import { compile } from '../../infra/content/compile';
import { readContentFiles } from '../../infra/content/read-folder';
import { CONTENT_FOLDER, content } from './content';

const files = readContentFiles(CONTENT_FOLDER);
const [main] = content.languages as [(typeof content.languages)[0]];
const ruleOf = (text: string) => read(text, content).rule;
const HEAVY = [
  'my dog is at the neighbors and i am ready to go be with my mama',
  'theres nothing here for me i picked the tree',
  'traigo la cuerda y ya encontre el arbol',
];

describe('a text that no word of the content understands', () => {
  test.each(HEAVY)('means a crisis if its words weigh enough, and the heaviest say why: %j', (text) => {
    const { meaning, rule, because } = read(text, content);
    expect({ topic: meaning.topic, rule }).toEqual({ topic: 'crisis', rule: 'weights' });
    expect(because.length).toBeGreaterThan(0);
  });

  test.each([
    '',
    '?',
    '🙏🏽',
    '😭😭😭',
    'lol',
    'ok see you at 5',
    'theres a rope in my trunk for the canoe',
    'tonight is the night date night',
    'nos vemos el lunes en la oficina',
    'die frau ist die beste',
    'мне нужна помощь',
  ])('%j does not weigh enough', (text) => expect(ruleOf(text)).not.toBe('weights'));

  test.each(HEAVY)('is the only one that is weighed: a keyword before %j decides', (text) => {
    for (const keyword of ['HELP', 'INFO', 'REPORT', 'PRIVACY', 'AYUDA'])
      expect(ruleOf(`${keyword} ${text}`)).not.toBe('weights');
  });

  test.each(['wrong number', 'this is her husband', 'leave my wife alone'])('and %j stays quiet before it', (quiet) => {
    for (const text of HEAVY.slice(0, 2)) expect(ruleOf(`${quiet} ${text}`)).not.toBe('weights');
  });
});

describe('whoever edits the content has the last word', () => {
  const edited = (words: object) => {
    const en = files.languages.en as (typeof files.languages)['en'];
    const languages = { ...files.languages, en: { ...en, words: { ...en?.words, ...words } } };
    return loadContent(compile({ ...files, languages } as typeof files));
  };
  const other = files.languages.en?.words.other?.anywhere ?? [];

  test('with a harmless phrase', () => {
    const changed = edited({ other: { anywhere: [...other, 'picked the tree'] } });
    expect(read(HEAVY[1] as string, changed).meaning.topic).toBe('other');
  });

  test('with a phrase that tells that a topic is not meant', () => {
    const crisis = files.languages.en?.words.crisis;
    const changed = edited({ crisis: { ...crisis, never: [...(crisis?.never ?? []), 'picked the tree'] } });
    expect(read(HEAVY[1] as string, changed).meaning.topic).not.toBe('crisis');
  });
});

describe('weights never lead to law enforcement', () => {
  const weights = {
    report: { least: 1, weights: { '99': 'zebra' } },
    child: { least: 1, weights: { '9': 'giraffe' } },
  };
  const tampered = loadContent(compile({ ...files, weights: { en: { topics: weights } } }));

  test('if somebody puts them into the file', () => {
    expect(read('the zebra was in the house', tampered).meaning.topic).toBe('other');
    expect(read('the giraffe was in the house', tampered).meaning.topic).toBe('child');
  });

  test('whatever a text is made of', () => {
    const words = fc.constantFrom(...HEAVY.join(' ').split(' '), 'boss', 'girls', 'motel', 'someone', 'saw', 'kansas');
    fc.assert(
      fc.property(fc.array(words, { maxLength: 40 }), (text) => {
        const { meaning, rule } = read(text.join(' '), content);
        if (rule === 'weights') expect(['crisis', 'child', 'abuse', 'privacy']).toContain(meaning.topic);
      }),
    );
  });
});

test('the heaviest of a text that is heavy enough, each once, come first', () => {
  const scales = scalesOf({ crisis: { least: 2, weights: { '9': 'b c', '3': 'a', '-1': 'c' } } });
  const found = weigh(['a', 'b', 'c', 'a'], main, scales);
  expect(found?.map(({ term }) => term.words.join(' ')).slice(0, 2)).toEqual(['b c', 'a']);
  expect(weigh(['c', 'c', 'c'], main, scales)).toBeUndefined();
});

test('weights are read at the first text that needs them', () => {
  const broken = { ...compile(files) };
  const loaded = loadContent({
    ...broken,
    languages: broken.languages.map((language) => ({ ...language, weights: 'no JSON' })),
  });
  expect(read('i want to die', loaded).meaning.topic).toBe('crisis');
  expect(() => read(HEAVY[0] as string, loaded)).toThrow(SyntaxError);
});
