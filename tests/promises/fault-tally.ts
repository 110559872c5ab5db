import { constantTwiml } from '../../infra/twiml/constant';
import { content } from '../text/content';
import type { Text } from './fault-texts';
import type { Delivered } from './hotline';

/** What became of a text: the right reply, the constant one from the webhook, the fallback's, or nothing of use. */
export type Answer = 'right' | 'constant' | 'fallback' | 'wrong';

/** The key line of every language: what the fallback says, and the webhook when it can say nothing else. */
export const CONSTANT = RegExp(constantTwiml(content).replace(/[^\w\s]/g, '\\$&'));

export function answerIn({ by, body }: Delivered, { gets }: Text): Answer {
  if (by === 'webhook' && gets.test(body)) return 'right';
  if (!CONSTANT.test(body)) return 'wrong';
  return by === 'webhook' ? 'constant' : 'fallback';
}

/** A line of the table. */
export interface Tally {
  name: string;
  texts: number;
  us: number;
  fallback: number;
  worstMs: number;
}

export const emptyTally = (name: string): Tally => ({ name, texts: 0, us: 0, fallback: 0, worstMs: 0 });

export function addTo(tally: Tally, { by, ms }: Pick<Delivered, 'by' | 'ms'>): void {
  tally.texts += 1;
  if (by === 'webhook') tally.us += 1;
  else tally.fallback += 1;
  tally.worstMs = Math.max(tally.worstMs, Math.round(ms));
}

/** The table in Markdown, as the README quotes it. */
export function tableOf(tallies: readonly Tally[]): string {
  const rows = [
    ['fault', 'texts', 'by us', 'by the fallback', 'worst ms'],
    ['---', '---:', '---:', '---:', '---:'],
    ...tallies.map(({ name, texts, us, fallback, worstMs }) => [name, ...[texts, us, fallback, worstMs].map(String)]),
  ];
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const padded = (cell: string, column: number) =>
    column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0);
  return rows.map((row) => `| ${row.map(padded).join(' | ')} |\n`).join('');
}
