import { afterAll, expect, test } from '@jest/globals';
import { howMany } from '../full-size';
import { markdownTable } from '../readme/markdown-table';
import { onDynamoDB } from '../system/world';
import { driven } from './scale-run';

const SECONDS = howMany(2, 20);
const MINUTES = 10 * 60_000;

const rows: string[][] = [];
afterAll(() => {
  const header = [
    'texts a second',
    'texts',
    'by us',
    'by the fallback',
    'by nobody in AWS',
    'not counted',
    'ms, half',
    'ms, 99 of 100',
  ];
  process.stdout.write(`\n${markdownTable(header, rows)}\n`);
});

onDynamoDB('ten environments, all that a new account has', () => {
  test.each([1, 100, 1_000])(
    'at %i texts a second give nobody a wrong answer and count no text twice',
    async (aSecond) => {
      const texts = aSecond * SECONDS;
      const { us, fallback, nobody, uncounted, halfMs, mostMs, unexpected } = await driven(aSecond, SECONDS);
      const ms = [halfMs, mostMs].map((each) => String(Math.round(each)));
      rows.push([aSecond, texts, us, fallback, nobody, uncounted].map(String).concat(ms));
      expect(unexpected.slice(0, 5)).toEqual([]);
      expect(us + fallback + nobody).toBe(texts);
      if (aSecond === 1) expect(us).toBe(texts);
    },
    MINUTES,
  );
});
