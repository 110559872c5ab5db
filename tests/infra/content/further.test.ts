import { expect, test } from '@jest/globals';
import { check } from '../../../infra/content/check';
import type { FurtherFile } from '../../../infra/content/schema';
import { smallContent, TODAY } from './small-content';

const further: FurtherFile = {
  english: ['{{national.call}}, 24/7.', 'Crisis: {{lifeline.call}}. Danger: {{emergency.call}}.'],
  languages: {
    ht: { name: 'Kreyòl', line: 'Rele', source: 'A notice', date: '2026-11-26', words: ['mwen bezwen'] },
  },
};

const messages = (changed: FurtherFile) =>
  check({ ...smallContent, further: changed }, TODAY).flatMap(({ file, message }) =>
    file === 'further-languages.json' ? [message] : [],
  );
const withLanguage = (changed: Partial<FurtherFile['languages'][string]>) => ({
  ...further,
  languages: { ht: { ...further.languages.ht, name: 'Kreyòl', ...changed } },
});

test('languages with one line pass', () => {
  expect(messages(further)).toEqual([]);
});

test.each<[string, FurtherFile, RegExp]>([
  [
    'a reply that is too long',
    { ...further, ifItFits: [], english: [...further.english, 'x'.repeat(300)] },
    /two segments/,
  ],
  ['a number written out', { ...further, english: [...further.english, '1-888-555-0100'] }, /written out/],
  ['no emergency number', { ...further, english: ['{{national.call}} {{lifeline.call}}'] }, /of kind emergency/],
  ['a line from nowhere', withLanguage({ source: undefined }), /source and date/],
  ['nothing that tells it', withLanguage({ words: undefined }), /neither script nor words/],
  ['a word with a sign in it', withLanguage({ words: ['mwen ab(*'] }), /"ab\(\*"; write letters/],
  ['a script that is none', withLanguage({ script: 'Chinese' }), /Unicode does not know/],
  ['a line of more than 60 characters', withLanguage({ line: 'x'.repeat(61) }), /./],
])('%s is a mistake', (_, changed, sentence) => {
  expect(messages(changed)).toEqual([expect.stringMatching(sentence)]);
});
