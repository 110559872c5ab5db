import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { withValue } from '../../../infra/words/edit-json';
import type { Json } from '../../../infra/words/json-style';
import { CONTENT_FOLDER } from '../../text/content';

const shipped = (name: string) => readFileSync(join(CONTENT_FOLDER, name), 'utf8');

/** The lines that a change takes out and puts in, as a diff shows them. */
function changed(before: string, after: string): { out: string[]; put: string[] } {
  const [old, made] = [before.split('\n'), after.split('\n')];
  let start = 0;
  while (start < Math.min(old.length, made.length) && old[start] === made[start]) start += 1;
  let end = 0;
  while (end < Math.min(old.length, made.length) - start && old.at(-1 - end) === made.at(-1 - end)) end += 1;
  return { out: old.slice(start, old.length - end), put: made.slice(start, made.length - end) };
}

function change(name: string, path: (string | number)[], make: (value: Json) => Json | undefined) {
  const before = shipped(name);
  const value = path.reduce<Json>((inside, key) => (inside as Record<string, Json>)[key] as Json, JSON.parse(before));
  const after = withValue(before, path, make(structuredClone(value)));
  return { ...changed(before, after), after: JSON.parse(after) };
}

describe('a change touches the lines that it changes and no others', () => {
  test('one line of a reply', () => {
    const { out, put } = change('en.json', ['replies', 'help'], (lines) => [
      ...(lines as string[]).slice(0, 3),
      'Delete it.',
      ...(lines as string[]).slice(4),
    ]);
    expect(out).toEqual(['      "If someone checks your phone, delete this thread.",']);
    expect(put).toEqual(['      "Delete it.",']);
  });

  test('a line more and a line less of a reply', () => {
    const more = change('en.json', ['replies', 'help'], (lines) => [...(lines as string[]), 'One more.']);
    expect(more.put.at(-1)).toBe('      "One more."');
    expect(more.put).toHaveLength(2); // The line before it gets a comma.
    const less = change('en.json', ['replies', 'help'], (lines) => (lines as string[]).slice(1));
    expect([less.out.length, less.put.length]).toEqual([1, 0]);
  });

  test('a word that is added and one that is taken out', () => {
    const added = change('en.json', ['words', 'help', 'anywhere'], (words) => [...(words as string[]), 'xylophone']);
    expect([added.out.length, added.put.length]).toEqual([1, 1]);
    const removed = change('en.json', ['words', 'help', 'anywhere'], (words) =>
      (words as string[]).filter((word) => word !== 'trapped'),
    );
    expect([removed.out.length, removed.put.length]).toEqual([1, 1]);
    expect(removed.put[0]).not.toContain('trapped');
  });

  test('the day of a number, and a line that is taken out', () => {
    const called = change('hotlines.json', ['lines', 'tips', 'verified'], () => '2026-11-26');
    expect(called.put).toEqual(['      "verified": "2026-11-26"']);
    const removed = change('hotlines.json', ['lines', 'tips'], () => undefined);
    expect([removed.out.length, removed.put.length]).toEqual([11, 0]);
    const last = change('hotlines.json', ['lines', 'relay'], () => undefined);
    expect([last.out.length, last.put.length]).toEqual([10, 0]);
  });

  test('the first poster makes its group, and the second stands below it as the first does', () => {
    const poster = { language: 'es', for: 'truck stops', sites: 6 };
    const first = withValue(shipped('hotlines.json'), ['posters', 'BLUE'], poster);
    const second = withValue(first, ['posters', 'MOON'], poster);
    expect(changed(first, second).put).toEqual([
      '    "BLUE": { "language": "es", "for": "truck stops", "sites": 6 },',
      '    "MOON": { "language": "es", "for": "truck stops", "sites": 6 }',
    ]);
  });
});

describe('whatever is changed', () => {
  const texts = fc.array(fc.string(), { maxLength: 6 });

  test('a list becomes the new list, and nothing else changes', () => {
    fc.assert(
      fc.property(texts, texts, fc.constantFrom('', '\n  ', '\r\n\t'), (before, after, space) => {
        const list = before.map((text) => space + JSON.stringify(text)).join(',');
        const text = `{"a": 1,${space}"list": [${list}${space}],${space}"z": {"é": [true, null]}}`;
        const made = withValue(text, ['list'], after);
        expect(JSON.parse(made)).toEqual({ a: 1, list: after, z: { é: [true, null] } });
        expect(made.startsWith(`{"a": 1,${space}"list": [`)).toBe(true);
        expect(made.endsWith(`],${space}"z": {"é": [true, null]}}`)).toBe(true);
      }),
    );
  });

  test('keys are set and taken out as in an object of JavaScript', () => {
    const key = fc.constantFrom('a', 'b', 'c', 'with "quotes"');
    const change = fc.tuple(key, key, fc.option(fc.jsonValue(), { nil: undefined }));
    fc.assert(
      fc.property(fc.array(change, { maxLength: 8 }), fc.constantFrom('\n', '\r\n'), (changes, eol) => {
        let text = `{${eol}}`;
        const model: Record<string, Record<string, unknown>> = {};
        for (const [outer, inner, value] of changes) {
          text = withValue(text, [outer, inner], value as Json | undefined);
          if (value !== undefined) model[outer] = { ...model[outer], [inner]: value };
          else if (model[outer]) delete model[outer][inner];
        }
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(model)));
      }),
    );
  });
});
