import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readKnownTexts, tableOf } from '../../../infra/content/known-texts';
import { readContentFiles } from '../../../infra/content/read-folder';
import type { ContentFiles } from '../../../infra/content/schema';
import { whatChanges } from '../../../infra/content/what-changes';
import { smallContent } from './small-content';

const CONTENT = join(__dirname, '../../../functions/content');
const texts = (...all: string[]) => all.map((text) => ({ text }));

/** The small content after an edit. */
function edited(edit: (files: ContentFiles) => void): ContentFiles {
  const files = structuredClone(smallContent);
  edit(files);
  return files;
}

const english = (files: ContentFiles) => files.languages.en as ContentFiles['languages'][string];

describe('what changes', () => {
  test('is nothing for content that says the same', () => {
    expect(
      whatChanges(
        smallContent,
        edited(() => undefined),
        texts('help', 'ayuda', 'STOP', 'qqq'),
      ),
    ).toEqual([]);
  });

  test('is each text whose reply has other words, though it means what it meant', () => {
    const after = edited((files) => english(files).replies.abuse?.splice(2, 1, 'Please delete this thread.'));
    const changes = whatChanges(smallContent, after, texts('abuse', 'abuso', 'help'));
    expect(changes).toMatchObject([{ text: 'abuse', isReread: false, after: { topic: 'abuse', language: 'en' } }]);
    expect(changes[0]?.before.reply).toContain('\nNow delete this thread.');
    expect(changes[0]?.after.reply).toContain('\nPlease delete this thread.');
  });

  test('is each text that a new word gives another meaning', () => {
    const after = edited((files) => english(files).words.abuse?.alone?.push('bruised'));
    expect(whatChanges(smallContent, after, texts('bruised', 'trapped'))).toMatchObject([
      { text: 'bruised', isReread: true, before: { topic: 'other' }, after: { topic: 'abuse', language: 'en' } },
    ]);
  });

  test('is a text that is only counted otherwise: in another region, with the same reply', () => {
    const after = edited((files) => {
      files.hotlines.regions = { ...files.hotlines.regions, NE: 'Nebraska' };
      for (const file of Object.values(files.languages))
        file.regions = { ...file.regions, NE: { anywhere: ['nebraska'] } };
    });
    const [change] = whatChanges(smallContent, after, texts('help nebraska'));
    expect(change).toMatchObject({ isReread: true, before: { region: '' }, after: { region: 'NE' } });
    expect(change?.after.reply).toBe(change?.before.reply);
  });

  test('is every text with a number that changed', () => {
    const after = edited((files) => {
      (files.hotlines.lines.national as { call: string }).call = '+18165550134';
    });
    const changed = whatChanges(smallContent, after, texts('help', 'quiet', 'wrong number', 'ayuda'));
    expect(changed.map(({ text }) => text)).toEqual(['help', 'quiet', 'ayuda']);
  });

  test('is a text from a place whose local service was called, and so is named', () => {
    const [before, after] = [readContentFiles(CONTENT), readContentFiles(CONTENT)];
    const service = after.services?.services.topekaAdvocates;
    Object.assign(service ?? {}, { called: '2026-11-26' });
    const changes = whatChanges(before, after, texts('help 66604', 'help'));
    expect(changes).toMatchObject([{ text: 'help 66604', isReread: false }]);
    expect(changes[0]?.after.reply).toContain('Near you: advocates, 1-888-822-2983, 24/7.');
  });

  test('never is a word that the carriers act on', () => {
    const after = edited((files) => english(files).words.help?.alone?.push('stop it'));
    expect(whatChanges(smallContent, after, texts('STOP', 'unsubscribe'))).toEqual([]);
  });
});

describe('the known texts', () => {
  test('are some two thousand beside the content, each once', () => {
    const known = readKnownTexts(CONTENT).map(({ text }) => text);
    expect(known.length).toBeGreaterThan(2_000);
    expect(new Set(known).size).toBe(known.length);
  });

  test('are none in a folder that has no texts', () => {
    expect(readKnownTexts(join(CONTENT, 'weights'))).toEqual([]);
  });

  test('are in tables whose every row has a text and a topic', () => {
    const tables = readdirSync(join(CONTENT, 'texts'));
    expect(tables).toEqual(expect.arrayContaining(['en.tsv', 'es.tsv', 'chat.tsv', 'victims.tsv']));
    expect(readKnownTexts(CONTENT).filter(({ text, topic }) => !text || !topic)).toEqual([]);
  });

  test('may have been saved on Windows, and have line breaks within them', () => {
    expect(tableOf('text\ttopic\r\nhelp\\nplease\thelp\r\n')).toMatchObject([{ text: 'help\nplease', topic: 'help' }]);
  });
});
