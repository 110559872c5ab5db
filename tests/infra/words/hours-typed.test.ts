import { describe, expect, test } from '@jest/globals';
import { hoursMeant, hoursTyped } from '../../../infra/words/hours-typed';

const CHICAGO = 'America/Chicago';
const open = (typed: string) => hoursMeant(typed, CHICAGO);

describe('hours as people type them', () => {
  test.each([
    ['mon-fri 08:00-17:00; sat 09:00-12:00', { 'mon-fri': '08:00-17:00', sat: '09:00-12:00' }],
    ['Mon-Fri 9am-5pm', { 'mon-fri': '09:00-17:00' }],
    ['Monday to Friday 9 a.m. to 5 p.m.', { 'mon-fri': '09:00-17:00' }],
    ['Mon – Fri 9:00 AM – 12:00 PM, 1:00 PM – 5:30 PM', { 'mon-fri': '09:00-12:00, 13:00-17:30' }],
    ['Tues-Thurs 8:30am-4pm; Sunday 12am-6am', { 'tue-thu': '08:30-16:00', sun: '00:00-06:00' }],
    ['Wednesday 7pm-12am', { wed: '19:00-00:00' }],
    ['sat 9:00-24:00', { sat: '09:00-24:00' }],
    ['Mon, Wed, Fri 9am-5pm', { mon: '09:00-17:00', wed: '09:00-17:00', fri: '09:00-17:00' }],
    ['Mon-Wed, Fri 9am-12pm, 1pm-5pm', { 'mon-wed': '09:00-12:00, 13:00-17:00', fri: '09:00-12:00, 13:00-17:00' }],
    ['Weekdays 8am-6pm; weekends 10am-2pm', { 'mon-fri': '08:00-18:00', 'sat-sun': '10:00-14:00' }],
    ['Daily 9am-9pm', { 'mon-sun': '09:00-21:00' }],
    ['', {}],
  ])('%s', (typed, days) => {
    expect(open(typed)).toEqual({ zone: CHICAGO, open: days });
  });

  test('stay as they are if they may mean two things', () => {
    expect(open('mon-fri 9-5')).toEqual({ zone: CHICAGO, open: { 'mon-fri': '9-5' } });
    expect(open('mon-fri 13pm-5pm')).toEqual({ zone: CHICAGO, open: { 'mon-fri': '13pm-17:00' } });
  });

  test('have the zone that is typed, and are shown as they are kept', () => {
    const hours = open('mon-fri 9am-5pm (America/Denver)');
    expect(hours).toEqual({ zone: 'America/Denver', open: { 'mon-fri': '09:00-17:00' } });
    expect(open(hoursTyped(hours))).toEqual(hours);
    expect(open(' 24/7 ')).toBe('24/7');
  });
});
