import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fold } from '../../functions/text/fold';
import { MAX_TEXT_LENGTH } from '../../functions/text/plain';
import { anyCharacter } from '../any-character';

describe('folding a text to its words', () => {
  test.each([
    ['Help!', ['help']],
    ['  HELP  me\n', ['help', 'me']],
    ['¡Ayúdame, por favor!', ['ayudame', 'por', 'favor']],
    ["don't — DON’T", ['dont', 'dont']],
    ['ＨＥＬＰ', ['help']],
    ['НЕLР', ['help']],
    ['ΗELP', ['help']],
    ['heeeelp', ['help']],
    ['hello', ['hello']],
    ['h e l p  m e', ['helpme']],
    ['H.E.L.P', ['help']],
    ['i a', ['i', 'a']],
    ['🆘help', ['🆘', 'help']],
    ['h\u200Be\u200Dl\u00ADp', ['help']],
    ['call 911 or 1000', ['call', '911', 'or', '1000']],
    ['救命啊', ['救', '命', '啊']],
    ['помогите', fold('ПОМОГИТЕ')],
    ['نجدة', ['نجدة']],
    ['Straße', ['strasse']],
    ['', []],
    ['?! …', []],
  ])('%j is %j', (text, words) => {
    expect(fold(text)).toEqual(words);
  });

  test('any string has words, and no word has a space, a capital or an accent', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter }), (text) => {
        for (const word of fold(text)) {
          expect(word).not.toMatch(/\s|[A-Z]|\u0301/);
          expect(word).not.toBe('');
        }
      }),
    );
  });

  test('a text longer than Twilio takes is cut', () => {
    expect(fold('a '.repeat(MAX_TEXT_LENGTH)).join('').length).toBeLessThanOrEqual(MAX_TEXT_LENGTH);
  });
});
