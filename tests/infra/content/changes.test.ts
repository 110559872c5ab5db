import { describe, expect, test } from '@jest/globals';
import { changesOf } from '../../../infra/content/changes';
import { changesTable } from '../../../infra/content/changes-table';
import { handOverPage } from '../../../infra/content/hand-over-page';
import { messageFor, patchOf } from '../../../infra/content/patch';
import type { ContentFiles, LanguageFile, Line } from '../../../infra/content/schema';
import { smallContent } from './small-content';

const TODAY = new Date('2026-11-26');
const TERMINAL = { columns: 80, hasColours: false };
const TEXTS = [
  { text: 'report', ok: ['report'] },
  { text: 'bruised', ok: ['abuse'] },
  { text: 'abuse', ok: ['abuse'] },
  { text: 'trapped', ok: ['help'] },
  { text: 'qqq', ok: ['other'] },
];

type Edit = (en: LanguageFile, files: ContentFiles) => void;

/** What an edit of the small content does. */
function after(edit: Edit) {
  const files = structuredClone(smallContent);
  edit(files.languages.en as LanguageFile, files);
  return changesOf(smallContent, files, TEXTS);
}

const shown = (edit: Edit) => changesTable(after(edit), TERMINAL);
const page = (edit: Edit) => handOverPage(after(edit), TODAY);

const newNumber: Edit = (_, { hotlines }) => {
  (hotlines.lines.violence as Line).call = '+18165550134';
};
const newWords: Edit = ({ words }) => {
  words.abuse?.alone?.push('bruised');
  words.help?.alone?.splice(1, 1);
};

describe('what an edit does', () => {
  test('is nothing if only the order of keys is another', () => {
    const same = shown((en) => {
      en.replies = Object.fromEntries(Object.entries(en.replies).reverse());
    });
    expect(same).toBe('The content is the same: every text gets the reply that it got.');
  });

  test('shows of an edited reply the lines that are not as they were', () => {
    const text = shown(({ replies }) => replies.abuse?.splice(2, 1, 'Please delete this thread.'));
    expect(text).toContain(
      '  English, abuse (1 segment)\n    - Now delete this thread.\n    + Please delete this thread.\n',
    );
    expect(text).not.toContain('Danger');
  });

  test('shows a number with every reply that names it', () => {
    const text = shown(newNumber);
    expect(text).toContain('A line: call\n    - 1-800-799-7233\n    + 1-816-555-0134');
    expect(text.match(/^ {4}\+ .*1-816-555-0134/gm)?.length).toBeGreaterThan(3);
    expect(text).toContain('  Español, abuse ');
    expect(text).toContain('  None is taken for something else.\n  1 text taken for the same as before');
  });

  test('shows words put in and taken out, and each known text that is taken for something else', () => {
    const text = shown(newWords);
    expect(text).toContain('  en.json: words help alone\n    - trapped\n');
    expect(text).toContain('  en.json: words abuse alone\n    + bruised\n');
    expect(text).toContain('Of 5 known texts\n\n  2 texts taken for something else:\n    other, en → abuse, en\n');
    expect(text).toContain('      "bruised"');
  });

  test('says which texts are taken for something wrong that were right before', () => {
    const text = shown(({ words }) => words.report?.alone?.splice(0, 1));
    expect(text).toContain('1 text taken for something else, 1 of them wrongly as far as is known:');
    expect(text).toContain('"report" (wrongly)');
  });

  test('what is not understood gets the reply to help, which is no wrong one', () => {
    const changes = after(({ words }) => words.help?.alone?.push('qqq'));
    expect(changes.texts).toMatchObject([{ text: 'qqq', after: { topic: 'help' }, isLost: false }]);
  });

  test('has reviews, posters and weights under other', () => {
    const text = shown((en, files) => {
      en.reviewed = false;
      files.hotlines.posters = { BLUE: { language: 'es', for: 'truck stops', sites: 6 } };
      files.weights = { en: { topics: { crisis: { least: 5, words: { sad: 3 } } } } } as never;
    });
    expect(text).toMatch(/Other\n\n(?:.*\n)*.*en\.json: reviewed\n {4}- true\n {4}\+ false/);
    expect(text).toContain('hotlines.json: posters BLUE for\n    + truck stops');
    expect(text).toContain('weights/en.json: ');
  });

  test('fits the terminal', () => {
    const text = shown((en) => {
      en.replies.abuse = ['Call {{violence.call}}. '.repeat(9).trim()];
      en.words.abuse?.anywhere?.push(...Array.from({ length: 40 }, (_, i) => `word ${i}`));
    });
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });
});

describe('the page to hand over', () => {
  test('has each changed reply as it was and as it is to be, with the words marked', () => {
    const text = page(({ replies }) => replies.abuse?.splice(2, 1, 'Please delete this thread.'));
    expect(text).toContain('English, abuse');
    expect(text).toContain('<del>Now</del>');
    expect(text).toContain('<ins>Please</ins>');
    expect(text.match(/class="phone"/g)).toHaveLength(2);
  });

  test('marks a number as a whole', () => {
    const text = page(newNumber);
    expect(text).toContain('<del>1-800-799-7233</del>');
    expect(text).toContain('<ins>1-816-555-0134</ins>');
  });

  test('has the words and the texts that are taken for something else', () => {
    const text = page(newWords);
    for (const part of [
      '<ins>bruised</ins>',
      '<del>trapped</del>',
      'other, en → abuse, en',
      '<li dir="auto">bruised</li>',
    ])
      expect(text).toContain(part);
  });

  test('says that a language’s reply is new, or taken out', () => {
    const added = page(({ replies }) => Object.assign(replies, { 'crisis KS': ['Call {{lifeline.call}}.'] }));
    expect(added).toContain('It is new.');
    expect(page(({ replies }) => Reflect.deleteProperty(replies, 'help MO'))).toContain('It is taken out.');
  });

  test('runs no script, fetches nothing, and shows what somebody typed as text', () => {
    const text = page(({ replies, words }) => {
      replies.abuse?.push('<script>alert(1)</script>');
      words.abuse?.alone?.push('<img src=x onerror=alert(1)>');
    });
    expect(text).not.toMatch(/<script|<img|<link|<a /);
    expect(text).toContain("default-src 'none'; style-src 'unsafe-inline'");
    expect(text).toContain('&#60;img src=x onerror=alert(1)&#62;');
  });

  test('says it if nothing is to change', () => {
    expect(page(() => undefined)).toContain('Nothing is to change');
  });
});

describe('the patch', () => {
  test('has the lines that differ, under the names that git gives them', () => {
    const patch = patchOf(
      { 'en.json': '{\n "a": 1\n}\n', 'es.json': '{}\n' },
      { 'en.json': '{\n "a": 2\n}\n', 'es.json': '{}\n' },
    );
    expect(patch).toBe(
      '--- a/functions/content/en.json\n+++ b/functions/content/en.json\n@@ -1,3 +1,3 @@\n {\n- "a": 1\n+ "a": 2\n }\n',
    );
  });

  test('comes with a message that says in words what changed and how to put it in', () => {
    const message = messageFor(after(newWords));
    expect(message).toContain('2 words put in or taken out.\n2 known texts answered or counted otherwise');
    expect(message).toContain('  git apply changes.patch\n  npm run content\n  npm run deploy\n');
  });
});
