import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { kept as keptText } from '../../../infra/content/kept';
import { keptContent } from '../../../infra/content/kept-content';
import { UserError } from '../../../infra/terminal/user-error';
import { CONTENT_FOLDER } from '../../text/content';

describe('the content that npm run text answers from', () => {
  let folder: string;
  let file: string;
  const kept = () => keptContent(folder, file);
  const reply = () => kept().content.replies.get('en info');
  const edit = (file: string, from: string, to: string) => {
    const path = join(folder, file);
    writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
  };
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'kept-'));
    file = join(folder, '.kept/content.txt');
    cpSync(CONTENT_FOLDER, folder, { recursive: true, filter: (path) => !path.endsWith('texts') });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test('is the same the second time, when it is not compiled', () => {
    const [first, second] = [kept(), kept()];
    expect([...second.content.replies]).toEqual([...first.content.replies]);
    expect(second.services).toEqual(first.services);
  });

  test('is another as soon as a file has changed', () => {
    const before = reply();
    edit('en.json', 'Nobody reads texts', 'No one reads texts');
    expect(reply()).toBe(before?.replace('Nobody', 'No one'));
  });

  test('is compiled again if what was kept is damaged', () => {
    const before = reply();
    const whole = readFileSync(file, 'latin1');
    for (const damaged of ['', whole.slice(0, -1), whole.replace('\n', '\n{'), `${whole.split('\n')[0]}\n`]) {
      writeFileSync(file, damaged);
      expect(reply()).toBe(before);
      expect(readFileSync(file, 'latin1')).toBe(whole);
    }
  });

  test('is one of all that is kept of a folder: each is made again if whatever else it follows from is another', () => {
    const made: string[] = [];
    const on = (day: string) => keptText(file, folder, () => `${made.push(day)}`, day);
    expect([on('today'), on('today'), on('tomorrow')]).toEqual(['1', '1', '2']);
    edit('hotlines.json', 'Kansas', 'KANSAS');
    expect([on('tomorrow'), on('tomorrow')]).toEqual(['3', '3']);
  });

  test('names a mistake each time', () => {
    reply();
    edit('en.json', '{', '[');
    for (let i = 0; i < 2; i += 1) expect(reply).toThrow(UserError);
    mkdirSync(join(folder, 'fr.json'));
    expect(reply).toThrow('fr.json: This is a folder, not a file');
    expect(() => keptContent(join(folder, 'none'), file)).toThrow(/There is no folder/);
  });
});
