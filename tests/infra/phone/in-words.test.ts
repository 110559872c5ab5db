import { expect, test } from '@jest/globals';
import { inWords } from '../../../infra/phone/in-words';
import { CATEGORIES } from '../../counts/random-counts';

test('stored rows read as sentences would, the latest first, with their parts added up', () => {
  const rows = [
    { pk: '2026-10#0', sk: '31#carrier-stop#en', count: 1 },
    { pk: '2026-11#3', sk: '25#help#en', count: 1 },
    { pk: '2026-11#7', sk: '25#help#en', count: 1 },
    { pk: '2026-11#0', sk: '25#crisis#fr', count: 1200 },
    { pk: '2026-11#region#5', sk: 'KS', count: 3 },
    { pk: '2026-11#poster#1', sk: 'BLUE', count: 2 },
    { pk: '2026-11#thanks#2', sk: 'thanks', count: 4 },
    { pk: 'not ours', sk: 'at all', count: 9 },
  ];
  expect(inWords(rows, CATEGORIES)).toEqual([
    { about: 'Crisis, fr', when: 'November 25, 2026', texts: 1200 },
    { about: 'Help, English', when: 'November 25, 2026', texts: 2 },
    { about: 'BLUE, the word of a poster', when: 'November 2026', texts: 2 },
    { about: 'Kansas, named in a text', when: 'November 2026', texts: 3 },
    { about: 'Thanks, OK', when: 'November 2026', texts: 4 },
    { about: 'STOP, answered by Twilio', when: 'October 31, 2026', texts: 1 },
  ]);
});
