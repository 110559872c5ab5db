import { describe, expect, test } from '@jest/globals';
import { asked } from '../../../infra/metrics/arguments';

const ask = (...args: string[]) => asked(args, () => '2026-11-22');

describe('what is asked for', () => {
  test('without a word is the last 30 days of prod', () => {
    expect(ask()).toEqual({
      source: { stage: 'prod' },
      format: 'table',
      view: { range: { from: '2026-10-24', to: '2026-11-22' } },
    });
  });

  test.each([
    [['--from', '2026-11-01'], { from: '2026-11-01', to: '2026-11-22' }],
    [['--to', '2026-10-30'], { from: '2026-10-01', to: '2026-10-30' }],
    [['--from', '2027-01-01'], { from: '2027-01-01', to: '2027-01-01' }],
    [['--html', 'x.html', '--exact'], { from: '2025-12-01', to: '2026-11-22' }],
  ])('with %j covers these days', (args, range) => expect(ask(...args).view).toMatchObject({ range }));

  test('as a page is the public one, unless --exact is said', () => {
    expect(ask('--html', 'x.html')).toMatchObject({ html: 'x.html', view: { isPublic: true } });
    expect(ask('--public', '--by', 'topic', '--local')).toEqual({
      source: 'local',
      format: 'table',
      view: { isPublic: true, by: 'topic' },
    });
  });

  test.each([
    [['--from', '2026-11-02', '--to', '2026-11-01'], '--from 2026-11-02 is after --to 2026-11-01: swap them.'],
    [['--from', '2026-02-29'], '--from 2026-02-29 is no day: write it like 2026-11-22.'],
    [['--to', 'yesterday'], '--to yesterday is no day: write it like 2026-11-22.'],
    [['--from', '0001-01-01'], 'That is more than eleven years: choose a shorter time.'],
    [['--by', 'hour'], '--by hour is not known: use day, week, month, topic, language, region.'],
    [['--format', 'xml'], '--format xml is not known: use table, csv, json.'],
    [['--public', '--by', 'day'], 'The public figures have no days or weeks: use --by month, or leave --public out.'],
    [
      ['--public', '--from', '2026-11-01'],
      'The public figures have periods of their own: leave --from and --to out, or --public.',
    ],
    [['--public', '--exact'], '--public and --exact exclude each other: choose one.'],
    [['--local', '--stage', 'dev'], '--local and --stage exclude each other: choose one.'],
    [['--exact'], '--exact goes with --html FILE; the terminal shows exact counts anyway.'],
    [['--html', ''], '--html needs the name of a file, for example --html report.html.'],
    [['--html', 'x', '--by', 'topic'], '--html writes a whole page: leave --by and --format out.'],
    [['--form', 'csv'], "Unknown option '--form'.\nUsage: npm run metrics"],
    [['topic'], "Unexpected argument 'topic'.\nUsage: npm run metrics"],
    [['--by'], "Option '--by <value>' argument missing.\nUsage: npm run metrics"],
    [['--help'], 'Usage: npm run metrics'],
  ])('%j is refused with a sentence', (args, sentence) => {
    expect(() => ask(...args)).toThrow(sentence);
  });
});
