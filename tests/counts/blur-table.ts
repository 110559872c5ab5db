import { SCALE } from '../../functions/counts/blur';
import { SAFE_TABLES } from '../../functions/counts/safe';
import { markdownTable } from '../readme/markdown-table';
import { bestAdvantage, boundOf, laplace, sumOf, within } from './laplace';

/** The figure of all texts of a month, and one of each table. */
export const FIGURES = 1 + SAFE_TABLES.length;

/** What more or less blur would cost, and what it would hide: for a share of a quarter's texts, and one who knows all others. */
export function blurTable(): string {
  const percent = (part: number) => `${(100 * part).toFixed(0)} %`;
  const rows = [16, 8, 4, 2, 1].map((scale) => {
    const epsilon = FIGURES / scale;
    const error = within(0.95, sumOf(laplace(scale), 3));
    return [
      `${epsilon}${scale === SCALE ? ', ours' : ''}`,
      `±${error}`,
      ...[50, 500, 5_000].map((texts) => `±${((100 * error) / texts).toFixed(1)}`),
      ...[1, 5].flatMap((texts) => [percent(bestAdvantage(texts, FIGURES, scale)), percent(boundOf(texts * epsilon))]),
    ];
  });
  const shares = [50, 500, 5_000].map((texts) => `points of a share, of ${texts.toLocaleString('en-US')} texts`);
  return markdownTable(
    [
      'ε of one text',
      'a figure of a quarter',
      ...shares,
      'one text: best attack',
      'limit',
      'five: best attack',
      'limit',
    ],
    rows,
  );
}

if (require.main === module) process.stdout.write(`${blurTable()}\n`);
