import { content } from '../text/content';
import { furtherTold } from '../texts/further';
import { figure } from '../texts/measure';
import { markdownTable } from './markdown-table';

/** How often a further language is told, in texts that no list was made from. */
export function furtherTable(): string {
  const rows = furtherTold(content).map(({ code, sentences, pieces }) => [
    code,
    ...[sentences, pieces].flatMap(({ all, right, wrong }) => [String(all), figure(right, all), String(wrong)]),
  ]);
  return markdownTable(
    [
      'language',
      'sentences',
      'right',
      'taken for another',
      'pieces of up to eight words',
      'right',
      'taken for another',
    ],
    rows,
  );
}
