import { describe, expect, test } from '@jest/globals';
import { broken, type Parts } from './broken';
import { POSTERS } from './posters';

const said = (word: string, more: object = {}) =>
  broken(({ files, en, es }: Parts) => {
    en.words.help = { keyword: ['help'], alone: ['safe', 'trapped'] };
    es.words.child = { alone: ['menor', 'niña'] };
    files.hotlines.places = { MO: { towns: ['blue springs', 'raytown'] } };
    files.hotlines.posters = { MOON: POSTERS.MOON, [word]: { ...POSTERS.BLUE, ...more } };
  });

describe('the word of a poster', () => {
  test.each(['BLUE', 'ROAD4', 'CALM', 'LIBRARY7'])('may be %s', (word) => expect(said(word)).toEqual([]));

  test.each(['blue', 'SKY', 'BLUE1', 'ROAD0', 'SAFE77', 'AZÚL', 'BLUE SKY', 'ABCDEFGHI', '7SAFE', ''])(
    'is hard to type as %j',
    (word) => {
      expect(said(word)).toEqual([
        `hotlines.json: posters.${word} is hard to type; write four to eight capital letters, at most the last a digit from 2 to 9, like BLUE.`,
      ]);
    },
  );

  test.each([
    ['STOP', 'STOP, which the carriers act on themselves'],
    ['STOP2', 'STOP, which the carriers act on themselves'],
    ['STAR', 'START, which the carriers act on themselves'],
    ['SPOT', 'SPOT'],
    ['HELP', '“help”, which means help (words.help.keyword of en.json)'],
    ['SAFE7', '“safe”, which means help (words.help.alone of en.json)'],
    ['NINA', '“niña”, which means child (words.child.alone of es.json)'],
    ['REPORT2', '“report”, which means report (words.report.alone of en.json)'],
    ['NOON', 'MOON, which is another poster’s'],
    ['MOON2', 'MOON, which is another poster’s'],
  ])('is not %s', (word, near) => {
    if (near === word) return expect(said(word)).toEqual([]);
    expect(said(word)).toContain(
      `hotlines.json: posters.${word} is ${near}, or one slip away from it; choose another word.`,
    );
  });

  test('may be near a word that gets the same reply', () => expect(said('SAFE7', { language: 'en' })).toEqual([]));

  test.each(['KANSAS', 'RAYTOWN'])('is not the place %s', (word) => {
    expect(said(word)).toEqual([
      `hotlines.json: posters.${word} is a word that means something else here; choose another word.`,
    ]);
  });
});

describe('a poster', () => {
  test('hangs in three places at least', () => {
    expect(said('BLUE', { sites: 2 })).toEqual([
      'hotlines.json: posters.BLUE.sites is 2, so that a count would point to a place; hang it in three places at least.',
    ]);
  });

  test.each(['1200 North Main Street', 'Flying J, 66101', 'stop at 12 Elm St'])('does not stand for %s', (place) => {
    expect(said('BLUE', { for: place })).toEqual([
      `hotlines.json: posters.BLUE.for is "${place}", which is an address; name the kind of place, like truck stops.`,
    ]);
  });

  test('may stand for truck stops on a highway', () =>
    expect(said('BLUE', { for: 'truck stops on I-70' })).toEqual([]));

  test('has a language that the content has', () => {
    expect(said('BLUE', { language: 'ess' })).toEqual([
      'hotlines.json: posters.BLUE.language is "ess", but there is no ess.json; did you mean es?',
    ]);
  });

  test('needs all three', () => {
    expect(broken(({ files }) => Object.assign(files.hotlines, { posters: { BLUE: { sites: '6' } } }))).toEqual([
      'hotlines.json: posters.BLUE.language is missing; add it as a text in quotes.',
      'hotlines.json: posters.BLUE.for is missing; add it as a text in quotes.',
      'hotlines.json: posters.BLUE.sites is a text; write it as a whole number, without quotes.',
    ]);
  });
});

describe('what posters say', () => {
  const words = {
    asks: ['Are you made to work?'],
    text: 'Text',
    to: 'to',
    scan: 'Or scan this.',
    gets: 'You get numbers to call.',
    danger: 'In danger now? Call {{emergency.call}}.',
    delete: 'Then delete the texts.',
    rates: 'Rates may apply.',
    other: { says: 'In English: text', adds: 'ENGLISH' },
  };
  const saidOf = (more: object) =>
    broken(({ en }: Parts) => Object.assign(en, { asks: ['english'], poster: { ...words, ...more } }));

  test('has no mistake', () => expect(saidOf({})).toEqual([]));

  test.each<[object, string]>([
    [
      { asks: ['Is this trafficking?'] },
      'poster.asks says "trafficking", which whoever stands before it would be seen reading; say it in other words.',
    ],
    [
      { danger: 'Call 911.' },
      'poster.danger has the number 911 written out; write {{emergency.call}} instead, so that it is kept right in one place.',
    ],
    [
      { other: { says: 'In English: text', adds: 'CIAO' } },
      'poster.other.adds is "CIAO", which asks for no reply in this language; write what asks has.',
    ],
    [{ asks: [] }, 'poster.asks is empty; write at least one text into it.'],
  ])('%j is a mistake', (more, sentence) => expect(saidOf(more)).toEqual([`en.json: ${sentence}`]));

  test('is easy to read', () => {
    expect(
      saidOf({
        gets: 'Immediately afterwards, numerous international organisations communicate individually appropriate alternatives.',
      })[0],
    ).toMatch(/^en\.json: poster reads like grade \d/);
  });
});
