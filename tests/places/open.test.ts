import { describe, expect, test } from '@jest/globals';
import { clockAt, openUntil } from '../../functions/places/open';
import { hoursOf, inHours, saidTime } from '../../infra/content/hours';

const chicago = (open: Record<string, string>) => ({ zone: 'America/Chicago', open });

const until = (open: Record<string, string>, at: string) => openUntil(hoursOf(chicago(open)), clockAt(new Date(at)));

describe('a service with hours', () => {
  test.each([
    ['2026-11-25T13:59:59Z', undefined],
    ['2026-11-25T14:00:00Z', '17:00'],
    ['2026-11-25T22:59:59Z', '17:00'],
    ['2026-11-25T23:00:00Z', undefined],
    ['2026-11-28T16:00:00Z', undefined],
  ])('that is 08:00-17:00 from Monday to Friday closes, at %s, at %s', (at, closes) => {
    expect(until({ 'mon-fri': '08:00-17:00' }, at)).toBe(closes);
  });

  test.each([
    ['2026-11-29T03:00:00Z', '02:00'],
    ['2026-11-29T07:59:00Z', '02:00'],
    ['2026-11-29T08:00:00Z', undefined],
  ])('may go on after midnight, at %s', (at, closes) => {
    expect(until({ sat: '20:00-02:00' }, at)).toBe(closes);
  });

  test.each([
    ['2026-11-30T03:00:00Z', '02:00'],
    ['2026-11-30T07:00:00Z', '02:00'],
  ])('may go on into the next week, at %s', (at, closes) => {
    expect(until({ sun: '20:00-02:00' }, at)).toBe(closes);
  });

  test('goes by the clocks of its zone on the day on which they change', () => {
    expect(until({ sun: '08:00-12:00' }, '2026-11-01T13:30:00Z')).toBeUndefined();
    expect(until({ sun: '08:00-12:00' }, '2026-11-01T14:00:00Z')).toBe('12:00');
    expect(until({ sun: '08:00-12:00' }, '2027-03-14T13:00:00Z')).toBe('12:00');
  });

  test('may have several times in a day, and days over the weekend', () => {
    const open = { 'fri-mon': '09:00-12:00, 13:00-24:00' };
    expect(until(open, '2026-11-23T18:30:00Z')).toBeUndefined();
    expect(until(open, '2026-11-23T19:00:00Z')).toBe('00:00');
    expect(until(open, '2026-11-24T16:00:00Z')).toBeUndefined();
  });

  test('is always open if it says so', () => {
    expect(openUntil(hoursOf('24/7'), clockAt(new Date()))).toBe('always');
    expect(until({ 'mon-sun': '00:00-24:00' }, '2026-11-24T16:00:00Z')).toBe('always');
  });

  test('whose hours go on behind midnight is open until they end', () => {
    const open = { fri: '18:00-24:00', sat: '00:00-04:00' };
    expect(until(open, '2026-11-28T04:00:00Z')).toBe('04:00');
  });

  test.each([
    ['17:00', 'en', 'US', '5 pm'],
    ['17:30', 'en', 'US', '5:30 pm'],
    ['00:00', 'en', 'US', '12 am'],
    ['17:00', 'es', 'US', '5 pm'],
    ['17:00', 'en', 'GB', '17:00'],
    ['17:00', 'de', 'DE', '17:00'],
  ])('closes at %s, said in %s as in %s: %s', (time, language, country, said) => {
    expect(saidTime(time, language, country)).toBe(said);
  });

  test.each([
    [{}, 'hours.open is empty; write the hours of each day, like "mon-fri": "08:00-17:00".'],
    [{ tues: '08:00-17:00' }, 'hours.open has "tues", which is no day; did you mean tue?'],
    [{ mon: '8-17' }, 'hours.open.mon has "8-17"; write from and to like 08:00-17:00, with a comma between two.'],
    [
      { mon: '08:00-25:00' },
      'hours.open.mon has "08:00-25:00"; write from and to like 08:00-17:00, with a comma between two.',
    ],
  ])('is not written %j', (open, sentence) => {
    expect(inHours('hours', chicago(open as Record<string, string>))).toEqual([sentence]);
  });

  test('is in a zone that exists', () => {
    expect(inHours('hours', { zone: 'Kansas', open: { mon: '08:00-17:00' } })).toEqual([
      'hours.zone is "Kansas", which is no time zone; write one like America/Chicago.',
    ]);
  });
});
