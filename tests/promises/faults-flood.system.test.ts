import { afterAll, expect, test } from '@jest/globals';
import { howMany } from '../full-size';
import { markdownTable } from '../readme/markdown-table';
import { onDynamoDB } from '../system/world';
import { type Flooded, flooded } from './flood-run';

const PEOPLE = howMany(10, 300);
const MINUTES = 10 * 60_000;

const floods = [
  ['one environment’s worth', 1, false],
  ['as many connections as environments', 10, false],
  ['four times as many', 40, false],
  ['four times as many', 40, true],
] as const;

const rows: string[][] = [];
afterAll(() => {
  const header = ['forged texts', 'environments', 'refused a second', 'throttled a second', 'running on average'];
  const table = markdownTable([...header, 'people', 'answered by us', 'by the fallback', 'by nobody in AWS'], rows);
  process.stdout.write(`\n${table}\n`);
});

onDynamoDB('ten environments flooded with forged texts while people text', () => {
  test.each(floods)(
    '%s (%i connections, environments kept: %s): nobody gets a wrong answer, nothing forged is counted, and all is well after it',
    async (name, connections, kept) => {
      const result = await flooded({ connections, kept, people: PEOPLE });
      rows.push(rowOf(`${name}: ${connections} connections`, kept, result));
      expect(result.unexpected.slice(0, 5)).toEqual([]);
      expect(result.us + result.fallback + result.nobody).toBe(PEOPLE);
      if (kept || connections === 1) expect(result.nobody).toBe(0);
    },
    MINUTES,
  );
});

function rowOf(name: string, kept: boolean, { refused, throttled, busy, us, fallback, nobody }: Flooded): string[] {
  const numbers = [refused, throttled, busy.toFixed(1), PEOPLE, us, fallback, nobody];
  return [name, kept ? '10 kept for the webhook' : '10 in all', ...numbers.map(String)];
}
