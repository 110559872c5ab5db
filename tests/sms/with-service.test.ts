import { describe, expect, test } from '@jest/globals';
import { withService } from '../../functions/sms/with-service';

const LINE = 'Near you: advocates, 1-785-555-0134, 24/7.';
const FIRST = 'Call 1-800-555-0100.';
const near = (givesWay: string[] = []) => ({ lines: [LINE] as const, givesWay });

/** A reply of exactly so many characters, ending with one sentence behind which another stands. */
const reply = (length: number, end: string) =>
  `${FIRST}\n${'x'.repeat(length - FIRST.length - end.length - 2)}\n${end}`;

describe('the line about a service', () => {
  test('stands behind the first line', () => {
    expect(withService([`${FIRST}\nDanger: 911.`], near(), 2)).toBe(`${FIRST}\n${LINE}\nDanger: 911.`);
  });

  test('pushes nothing out if it fits', () => {
    const full = reply(306 - LINE.length - 1, 'It may go. It stays.');
    expect(withService([full], near(['It may go.']), 2)).toContain('It may go. It stays.');
  });

  test('pushes out what may give way, in order and no more than it needs', () => {
    const full = reply(310 - LINE.length - 1, 'One may go. Two may go. It stays.');
    expect(
      withService([full], near(['One may go.', 'Two may go.']), 2)
        ?.split('\n')
        .at(-1),
    ).toBe('Two may go. It stays.');
  });

  test('is left out if what may give way does not make room enough', () => {
    expect(withService([reply(306, 'It may go. It stays.')], near(['It may go.']), 2)).toBeUndefined();
  });

  test('takes the place of what a region adds, if both do not fit', () => {
    const plain = `${FIRST}\nDanger: 911.`;
    expect(withService([reply(306, 'In Kansas: 1-785-555-0199.'), plain], near(), 2)).toBe(
      `${FIRST}\n${LINE}\nDanger: 911.`,
    );
  });

  test('is left out if it makes every segment shorter', () => {
    expect(
      withService([`${FIRST}\nDanger: 911.`], { lines: ['Près: 1-785-555-0134 – 24/7.'], givesWay: [] }, 2),
    ).toBeUndefined();
  });

  test('leaves no empty line where a sentence was', () => {
    expect(withService([reply(270, 'It may go.')], near(['It may go.']), 2)).not.toMatch(/\n\n|\n$/);
  });
});
