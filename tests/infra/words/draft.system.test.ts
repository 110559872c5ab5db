import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type Draft, openDraft } from '../../../infra/words/draft';
import { type Copy, copyOfContent } from './words-here';

let copy: Copy;
let draft: Draft;

beforeEach(() => {
  copy = copyOfContent();
  draft = openDraft(copy.path);
});
afterEach(() => copy.remove());

const THANKS = { file: 'en.json', path: ['replies', 'thanks'] };
const thanksIn = (name = 'en.json') => JSON.parse(copy.read(name)).replies.thanks;
const change = (value: string[], was = thanksIn()) => draft.change({ ...THANKS, was, value });

/** The lines of two texts that only one of them has. */
function diff(before: string, after: string): string[] {
  const [old, made] = [before.split('\n'), after.split('\n')];
  return [...old.filter((line) => !made.includes(line)), ...made.filter((line) => !old.includes(line))];
}

describe('a draft', () => {
  test('leaves the files as they are until it is saved, and then changes one line', () => {
    const before = copy.read('en.json');
    expect(change(['Call {{national.call}}.'])).toBeUndefined();
    expect(copy.read('en.json')).toBe(before);
    expect(draft.save()).toEqual([]);
    const lines = diff(before, copy.read('en.json'));
    expect(lines.filter((line) => !line.includes('"reviewed"'))).toEqual([
      expect.stringContaining('"thanks": ["Any time'),
      '    "thanks": ["Call {{national.call}}."],',
    ]);
    expect(readdirSync(copy.path).sort()).toEqual(['en.json', 'es.json', 'hotlines.json', 'services.json', 'weights']);
  });

  test('is there again after npm start was ended, saved or not', () => {
    change(['Call {{national.call}}.']);
    const again = openDraft(copy.path);
    expect(again.savedAt('en.json', THANKS.path)).toEqual(thanksIn());
    expect(again.save()).toEqual([]);
    expect(thanksIn()).toEqual(['Call {{national.call}}.']);
    expect(Object.keys(openDraft(copy.path).drafted())).toEqual([]);
  });

  test('is the same in two npm start of one folder: neither loses what the other has', () => {
    const other = openDraft(copy.path);
    const path = ['replies', 'privacy'];
    const privacy = JSON.parse(copy.read('en.json')).replies.privacy;
    const stamp = other.stamp();
    change(['Call {{national.call}}.']);
    expect(other.stamp()).not.toBe(stamp);
    expect(other.change({ file: 'en.json', path, was: privacy, value: ['We keep nothing.'] })).toBeUndefined();
    expect(other.change({ ...THANKS, was: thanksIn(), value: ['Any time.'] })?.now).toEqual([
      'Call {{national.call}}.',
    ]);
    expect([draft.valueAt('en.json', THANKS.path), draft.valueAt('en.json', path)]).toEqual([
      ['Call {{national.call}}.'],
      ['We keep nothing.'],
    ]);
  });

  test('that is put back to what is saved is no draft, and is dropped with everything else', () => {
    const was = thanksIn();
    change(['Call {{national.call}}.']);
    expect(change(was, ['Call {{national.call}}.'])).toBeUndefined();
    expect(draft.drafted()).toEqual({});
    change(['Call {{national.call}}.']);
    draft.drop();
    expect(draft.drafted()).toEqual({});
    expect(existsSync(join(copy.path, '.draft.json'))).toBe(false);
  });

  test('that was damaged on the disk is no draft, and is put aside', () => {
    copy.write('.draft.json', '{"en.json": {"base"');
    expect(openDraft(copy.path).drafted()).toEqual({});
    expect(copy.read('.draft.json.damaged')).toBe('{"en.json": {"base"');
  });
});

describe('somebody else', () => {
  test('who changed the same text in another window is not overwritten', () => {
    const was = thanksIn();
    change(['Theirs: {{national.call}}.']);
    expect(change(['Mine: {{national.call}}.'], was)).toMatchObject({ now: ['Theirs: {{national.call}}.'] });
    expect(draft.save()).toEqual([]);
    expect(thanksIn()).toEqual(['Theirs: {{national.call}}.']);
  });

  test('who changed the file is not overwritten: both texts are shown, and nothing is saved', () => {
    change(['Mine: {{national.call}}.']);
    draft.change({ file: 'hotlines.json', path: ['lines', 'tips', 'hours'], was: '24/7', value: '9 to 5' });
    const theirs = copy.read('en.json').replace('Any time', 'Whenever');
    const hotlines = copy.read('hotlines.json');
    copy.write('en.json', theirs);
    expect(draft.save()).toEqual([{ file: 'en.json', here: theirs, draft: expect.stringContaining('Mine:') }]);
    expect([copy.read('en.json'), copy.read('hotlines.json')]).toEqual([theirs, hotlines]);
    draft.drop('en.json');
    expect(draft.save()).toEqual([]);
    expect(copy.read('hotlines.json')).toContain('9 to 5');
  });

  test('who changed other lines of the file has them kept, with the draft on top', () => {
    change(['Mine: {{national.call}}.']);
    const theirs = copy.read('en.json').replace('You matter', 'You are not alone');
    copy.write('en.json', theirs);
    expect(draft.clashes()).toEqual([]);
    expect(openDraft(copy.path).save()).toEqual([]);
    expect(diff(theirs, copy.read('en.json')).filter((line) => !line.includes('"reviewed"'))).toEqual([
      expect.stringContaining('"thanks": ["Any time'),
      expect.stringContaining('"thanks": ["Mine: '),
    ]);
    expect(draft.save()).toEqual([]);
  });

  test('who changed a number ends the call that a draft has of it, and who changed a reply its review', () => {
    const [file, number] = ['hotlines.json', '+18004224453'];
    const day = ['lines', 'childhelp', 'verified'];
    draft.change({ file, path: day, was: draft.valueAt(file, day) as string, value: '2026-11-26' });
    draft.change({ file: 'en.json', path: ['reviewed'], was: draft.valueAt('en.json', ['reviewed']), value: false });
    draft.change({ file: 'en.json', path: ['reviewed'], was: false, value: { by: 'board', on: '2026-11-26' } });
    copy.write(file, copy.read(file).replaceAll(number, '+18004224454'));
    copy.write('en.json', copy.read('en.json').replace('You matter', 'You are not alone'));
    expect(draft.clashes()).toEqual([]);
    expect(draft.valueAt(file, day)).toBe('2026-11-22');
    expect(draft.valueAt('en.json', ['reviewed'])).toBe(true);
  });

  test('who damaged a file is not overwritten, and the file cannot be changed until it is put right', () => {
    const was = thanksIn();
    const sound = copy.read('en.json');
    copy.write('en.json', sound.slice(0, 2000));
    expect(change(['Mine.'], was)?.sentences).toEqual(['en.json is damaged, and has to be put right by hand first.']);
    copy.write('en.json', sound);
    change(['Mine: {{national.call}}.']);
    copy.write('en.json', sound.slice(0, 2000));
    expect(draft.save()).toHaveLength(1);
    expect(copy.read('en.json')).toBe(sound.slice(0, 2000));
  });
});

describe('a change', () => {
  test('that is of no shape for its file is refused with a sentence', () => {
    expect(change([])?.sentences).toEqual(['replies.thanks is empty; write at least one text into it.']);
    expect(
      draft.change({ file: 'hotlines.json', path: ['lines', 'tips', 'verified'], was: '2026-11-22', value: 'today' }),
    ).toMatchObject({ sentences: [expect.stringContaining('write a day that exists')] });
    expect(draft.drafted()).toEqual({});
  });

  test('of a file that is none of the content’s is refused', () => {
    for (const file of ['../package.json', '/etc/passwd', 'weights/en.json', '.draft.json', '__proto__', 'fr.json'])
      expect(draft.change({ file, path: ['a'], value: 'x' })).toMatchObject({ sentences: [expect.any(String)] });
    expect(draft.drafted()).toEqual({});
  });
});

describe('undo', () => {
  const taken = { file: 'hotlines.json', path: ['lines', 'tips'] };

  test('takes the last change back, then the one before; typing on in one place is one change', () => {
    const was = thanksIn();
    const line = draft.valueAt(taken.file, taken.path);
    change(['Any {{national.call}}.']);
    change(['Any time: {{national.call}}.'], ['Any {{national.call}}.']);
    draft.change({ ...taken, was: line });
    expect([draft.undo(), draft.valueAt(taken.file, taken.path)]).toEqual([true, line]);
    expect(draft.valueAt('en.json', THANKS.path)).toEqual(['Any time: {{national.call}}.']);
    expect([draft.undo(), draft.valueAt('en.json', THANKS.path), draft.drafted()]).toEqual([true, was, {}]);
    expect([draft.canUndo(), draft.undo()]).toEqual([false, false]);
  });

  test('brings back what was dropped', () => {
    change(['Mine: {{national.call}}.']);
    draft.drop();
    expect([draft.undo(), draft.valueAt('en.json', THANKS.path)]).toEqual([true, ['Mine: {{national.call}}.']]);
  });

  test('takes nothing back that another npm start has drafted, or that is saved', () => {
    change(['Mine: {{national.call}}.']);
    openDraft(copy.path).change({ ...taken, was: draft.valueAt(taken.file, taken.path) });
    expect([draft.undo(), draft.valueAt(taken.file, taken.path)]).toEqual([false, undefined]);
    change(['Mine: call {{national.call}}.'], ['Mine: {{national.call}}.']);
    draft.save();
    expect([draft.canUndo(), thanksIn()]).toEqual([false, ['Mine: call {{national.call}}.']]);
  });
});

describe('the day on which somebody called a number', () => {
  const inDraft = (file: string, path: string[]) => draft.valueAt(file, path);

  test('goes when the number is changed, is given again, and holds again when the number is put back', () => {
    const file = 'hotlines.json';
    const [call, day] = ['call', 'verified'].map((key) => ['lines', 'childhelp', key]) as [string[], string[]];
    const [was, saved] = [inDraft(file, call), inDraft(file, day)];
    draft.change({ file, path: call, was, value: '+18004224454' });
    expect(inDraft(file, day)).toBe(false);
    draft.change({ file, path: ['lines', 'childhelp', 'hours'], was: '24/7', value: '9 to 5' });
    expect(draft.change({ file, path: day, was: false, value: '2026-11-26' })).toBeUndefined();
    expect(inDraft(file, day)).toBe('2026-11-26');
    draft.change({ file, path: call, was: '+18004224454', value: was });
    expect(inDraft(file, day)).toBe(saved);
    draft.change({ file, path: ['lines', 'childhelp', 'text', 'to'], was, value: '+18004224454' });
    expect(inDraft(file, day)).toBe(false);
    expect(inDraft(file, ['lines', 'tips', 'verified'])).toBe(saved);
  });

  test('goes for a local service too, so that nobody is told of it', () => {
    const file = 'services.json';
    const [call, day] = ['call', 'called'].map((key) => ['services', 'topekaAdvocates', key]) as [string[], string[]];
    draft.change({ file, path: day, was: false, value: '2026-11-26' });
    draft.change({ file, path: call, was: inDraft(file, call), value: '+17855550134' });
    expect(inDraft(file, day)).toBe(false);
  });
});

describe('the review of a language', () => {
  const reviewed = () => JSON.parse(draft.drafted()['en.json']?.text ?? copy.read('en.json')).reviewed;

  test('ends when a reply is changed, and holds again when that is put back', () => {
    const was = thanksIn();
    change(['Call {{national.call}}.']);
    expect(reviewed()).toBe(false);
    change(was, ['Call {{national.call}}.']);
    expect(reviewed()).toBe(true);
  });

  test('is given by role and day, stays when words are added, and ends with the next reply that is changed', () => {
    const review = { by: 'native speaker, board', on: '2026-11-26' };
    change(['Call {{national.call}}.']);
    expect(draft.change({ file: 'en.json', path: ['reviewed'], was: false, value: review })).toBeUndefined();
    const { near } = JSON.parse(copy.read('en.json'));
    draft.change({ file: 'en.json', path: ['near'], was: near, value: [...near, 'beside'] });
    expect(reviewed()).toEqual(review);
    change(['Call {{national.call}} now.'], ['Call {{national.call}}.']);
    expect(reviewed()).toBe(false);
  });
});
