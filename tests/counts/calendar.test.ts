import { describe, expect, test } from '@jest/globals';
import {
  addDays,
  addMonths,
  closedMonth,
  dayOf,
  days,
  isDay,
  months,
  startOf,
  weekOf,
} from '../../functions/counts/calendar';

describe('the calendar', () => {
  test.each([
    ['2026-10-31', 1, '2026-11-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2027-02-28', 1, '2027-03-01'],
    ['2027-01-01', -1, '2026-12-31'],
    ['2027-03-15', -2, '2027-03-13'], // the clocks change on the 14th
  ])('%s and %i days is %s', (day, more, then) => expect(addDays(day, more)).toBe(then));

  test('months and days come in order, none where the range is the wrong way round', () => {
    expect(months('2026-11', '2027-02')).toEqual(['2026-11', '2026-12', '2027-01', '2027-02']);
    expect(days('2027-03-13', '2027-03-15')).toEqual(['2027-03-13', '2027-03-14', '2027-03-15']);
    expect([...months('2027-02', '2027-01'), ...days('2027-02-02', '2027-02-01')]).toEqual([]);
    expect(addMonths('2026-01', -13)).toBe('2024-12');
  });

  test('weeks begin on Mondays, over the end of a year too', () => {
    const mondays = ['2026-12-28', '2027-01-03', '2027-01-04'].map(weekOf);
    expect(mondays).toEqual(['2026-12-28', '2026-12-28', '2027-01-04']);
  });

  test.each(['2027-02-29', '2027-13-01', '2027-1-1', '27-01-01', '2027-01-01T00:00', '', 'today', '2027-00-10'])(
    '%j is no day',
    (text) => expect(isDay(text)).toBe(false),
  );
});

describe('a day of the operator', () => {
  test.each([
    ['America/Chicago', '2027-03-14', '2027-03-14T06:00:00.000Z'], // 23 hours long
    ['America/Chicago', '2027-03-15', '2027-03-15T05:00:00.000Z'],
    ['America/Chicago', '2027-11-07', '2027-11-07T05:00:00.000Z'], // 25 hours long
    ['America/Chicago', '2027-11-08', '2027-11-08T06:00:00.000Z'],
    ['Asia/Kolkata', '2027-03-14', '2027-03-13T18:30:00.000Z'],
    ['Pacific/Auckland', '2027-04-04', '2027-04-03T11:00:00.000Z'],
    ['Pacific/Pago_Pago', '2027-01-01', '2027-01-01T11:00:00.000Z'],
    ['UTC', '2028-02-29', '2028-02-29T00:00:00.000Z'],
  ])('in %s, %s begins at %s', (timeZone, day, moment) => {
    expect(startOf(day, timeZone).toISOString()).toBe(moment);
    expect(dayOf(new Date(moment), timeZone)).toBe(day);
    expect(dayOf(new Date(Date.parse(moment) - 1), timeZone)).toBe(addDays(day, -1));
  });

  test.each([
    ['America/Chicago', '2027-03-01T06:00:00Z', '2027-01'], // February has only just ended
    ['America/Chicago', '2027-03-02T05:59:59Z', '2027-01'],
    ['America/Chicago', '2027-03-02T06:00:00Z', '2027-02'],
    ['Pacific/Auckland', '2027-03-01T10:59:59Z', '2027-01'],
    ['Pacific/Auckland', '2027-03-01T11:00:00Z', '2027-02'],
    ['UTC', '2027-01-02T00:00:00Z', '2026-12'],
  ])('in %s, at %s the last closed month is %s', (timeZone, now, month) => {
    expect(closedMonth(new Date(now), timeZone)).toBe(month);
  });
});
