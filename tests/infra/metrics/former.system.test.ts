import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startTables } from '../../aws/tables';
import { type Operator, startOperator } from './operator';

const NOW = 'Hotline-prod-CountsTable1A2B-NOW';
const FORMER = 'Hotline-prod-CountsTable1A2B-FORMER';
const ARGS = ['--from', '2027-01-01', '--to', '2027-01-31', '--format', 'csv', '--by', 'topic'];
const row = (count: number) => ({ pk: '2027-01#0', sk: '05#help#en', count });

let operator: Operator;
let tables: Awaited<ReturnType<typeof startTables>>;
beforeAll(async () => {
  operator = await startOperator(NOW);
  tables = await startTables({ [NOW]: [row(3)], [FORMER]: [row(4)], 'Hotline-dev-CountsTable9': [row(50)], Other: [] });
});
afterAll(() => Promise.all([operator.stop(), tables.stop()]));

const metrics = (...args: string[]) => operator.metrics([...ARGS, ...args], { AWS_ENDPOINT_URL_DYNAMODB: tables.url });

test('npm run metrics adds the counts of a table that outlived its stack, and says so', async () => {
  const { code, said, complained } = await metrics();
  expect([code, complained]).toEqual([0, `Also read: ${FORMER}, left behind by a former stack.\n`]);
  expect(said).toMatch(/^topic,texts,share,before\r\nhelp,7,1,0\r\n/);
});

test('npm run metrics reads such a table also when there is no stack any more', async () => {
  const { code, said } = await metrics('--stage', 'dev');
  expect([code, said]).toEqual([0, expect.stringContaining('help,50,1,0')]);
});

test('npm run metrics reads what it may, and says that it may not look for more', async () => {
  tables.refusesToList = true;
  const { code, said, complained } = await metrics();
  tables.refusesToList = false;
  expect([code, complained]).toEqual([0, 'Whether a former stack has left counts behind could not be seen.\n']);
  expect(said).toContain('help,3,1,0');
});

test('npm run metrics says in what state a stack is that gives no table', async () => {
  operator.aws.stacks['Hotline-prod'] = {};
  operator.aws.status = 'REVIEW_IN_PROGRESS';
  const empty = await startTables({});
  const { code, complained } = await operator.metrics(ARGS, { AWS_ENDPOINT_URL_DYNAMODB: empty.url });
  await empty.stop();
  expect([code, complained.replace(/\s+/g, ' ')]).toEqual([
    1,
    expect.stringContaining('(REVIEW_IN_PROGRESS): a deploy was prepared and never carried out'),
  ]);
});
