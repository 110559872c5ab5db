import { expect, test } from '@jest/globals';
import { csv } from '../../../infra/metrics/csv';

const cells = (...values: string[]) =>
  csv({ columns: ['a'], rows: values.map((a) => ({ a })) })
    .split('\r\n')
    .slice(1, -1);

test('a table is lines of cells, with the names of its columns first', () => {
  const rows = [
    { month: '2026-10', texts: 1204 },
    { month: '2026-11', texts: 0 },
  ];
  expect(csv({ columns: ['month', 'texts'], rows })).toBe('month,texts\r\n2026-10,1204\r\n2026-11,0\r\n');
});

test('no cell becomes a formula', () => {
  expect(cells('=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '=HYPERLINK("http://x.example","y")')).toEqual([
    "'=1+1",
    "'+1",
    "'-1",
    "'@SUM(A1)",
    "'\t=1",
    '"\'\r=1"',
    '"\'=HYPERLINK(""http://x.example"",""y"")"',
  ]);
});

test('commas, quotes and lines stay in their cell', () => {
  expect(cells('a,b', 'a"b', 'a\nb')).toEqual(['"a,b"', '"a""b"', '"a\nb"']);
});
