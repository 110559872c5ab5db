import { describe, expect, test } from '@jest/globals';
import { optionsFrom } from '../../../infra/metrics/options';
import { HelpAsked } from '../../../infra/terminal/parse-arguments';
import { UserError } from '../../../infra/terminal/user-error';

const options = (...args: string[]) => optionsFrom(args, () => '2026-11-22');

describe('what is asked for', () => {
  test('without a word is the last 30 days of prod', () => {
    expect(options()).toEqual({
      source: { stage: 'prod' },
      format: 'table',
      view: { range: { from: '2026-10-24', to: '2026-11-22' } },
    });
  });

  test.each([
    [['--from', '2026-11-01'], { from: '2026-11-01', to: '2026-11-22' }],
    [['--to', '2026-10-30'], { from: '2026-10-01', to: '2026-10-30' }],
    [['--from', '2027-01-01'], { from: '2027-01-01', to: '2027-01-01' }],
    [['--by', 'quarter'], { from: '2025-01-01', to: '2026-11-22' }],
    [['--by', 'year'], { from: '2022-01-01', to: '2026-11-22' }],
    [['--by', 'fiscal-year'], { from: '2021-10-01', to: '2026-11-22' }],
    [['--html', 'x.html', '--exact'], { from: '2025-12-01', to: '2026-11-22' }],
  ])('with %j covers these days', (args, range) => expect(options(...args).view).toMatchObject({ range }));

  test('as a page is the public one, unless --exact is said', () => {
    expect(options('--html', 'x.html')).toMatchObject({ html: 'x.html', view: { isPublic: true } });
    expect(options('--public', '--by', 'topic', '--local')).toEqual({
      source: 'local',
      format: 'table',
      view: { isPublic: true, by: 'topic' },
    });
  });

  test('as a report is a quarter, by the calendar or by the federal year', () => {
    const grant = { from: '2026-10', to: '2026-12' };
    expect(options('--report', 'grant', '--quarter', '2026Q4').view).toEqual({ grant, isExact: false });
    expect(options('--report', 'grant', '--quarter', 'FY2027Q1', '--exact').view).toEqual({ grant, isExact: true });
  });

  test.each([
    [['--quarter', '2026Q4'], '--quarter goes with --report grant; without it use --from and --to.'],
    [['--report', 'grant'], '--report grant needs --quarter, written like 2026Q4, or FY2027Q1 for the same.'],
    [
      ['--report', 'grant', '--quarter', '2026Q5'],
      '--report grant needs --quarter, written like 2026Q4, or FY2027Q1 for the same.',
    ],
    [['--report', 'board'], '--report board is not known: use grant.'],
    [['--report', 'grant', '--by', 'topic'], '--report has a quarter: leave --from, --to and --by out.'],
    [['--from', '2026-11-02', '--to', '2026-11-01'], '--from 2026-11-02 is after --to 2026-11-01: swap them.'],
    [['--from', '2026-02-29'], '--from 2026-02-29 is not a day: write it like 2026-11-22.'],
    [['--to', 'yesterday'], '--to yesterday is not a day: write it like 2026-11-22.'],
    [['--from', '0001-01-01'], 'That is more than eleven years: choose a shorter time.'],
    [
      ['--by', 'hour'],
      '--by hour is not known: use day, week, month, quarter, year, fiscal-year, topic, language, region, poster.',
    ],
    [['--format', 'xml'], '--format xml is not known: use table, csv, json.'],
    [['--public', '--by', 'day'], 'The public figures have no days or weeks: use --by month, or leave --public out.'],
    [
      ['--public', '--by', 'poster'],
      'Posters are for the operator alone, and no public figure tells of them: leave --public out.',
    ],
    [
      ['--public', '--from', '2026-11-01'],
      'The public figures have periods of their own: leave --from and --to out, or --public.',
    ],
    [['--public', '--exact'], '--public and --exact exclude each other: choose one.'],
    [['--local', '--stage', 'dev'], '--local and --stage exclude each other: choose one.'],
    [['--exact'], '--exact goes with --html FILE; the terminal shows exact counts anyway.'],
    [['--html', ''], '--html needs the name of a file, for example --html report.html.'],
    [['--html', 'x', '--by', 'topic'], '--html writes a whole page: leave --by and --format out.'],
    [['--form', 'csv'], 'There is no option --form: did you mean --from? See npm run metrics -- --help.'],
    [['topic'], 'That is one argument too many; a value follows its option. See npm run metrics -- --help.'],
    [['--by'], '--by needs a value. See npm run metrics -- --help.'],
  ])('%j is refused with a sentence', (args, sentence) => {
    expect(() => options(...args)).toThrow(new UserError(sentence));
  });

  test('--help shows how it is asked, in 80 columns', () => {
    expect(() => options('--help')).toThrow(HelpAsked);
    expect(() => options('--help')).not.toThrow(/.{81}/);
  });
});
