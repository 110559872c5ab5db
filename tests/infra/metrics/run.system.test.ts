import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { PUBLIC_TABLES } from '../../../infra/metrics/lines';
import { countsTable } from '../../../infra/phone/counts-table';
import { startProxy } from '../../aws/dynamodb-proxy';
import { onDynamoDB, world } from '../../system/world';
import { KNOWN_TEXTS, textAll } from './known-texts';
import { type Operator, startOperator } from './operator';
import { clientOf, writeRows } from './write-rows';

const KEY = 'c0ffee'.repeat(11).slice(0, 64);
const RANGE = ['--from', '2026-12-31', '--to', '2028-03-01'];

onDynamoDB('npm run metrics, on texts that are known', () => {
  let operator: Operator;
  let metrics: Operator['metrics'];
  const table = randomUUID();
  beforeAll(async () => {
    operator = await startOperator(table);
    metrics = operator.metrics;
    await textAll(KNOWN_TEXTS, await countsTable(world.dynamodb as string, table), 'America/Chicago');
  });
  afterAll(() => operator.stop());

  test('shows them at a glance in 80 columns, with what CloudWatch knows beside them', async () => {
    const { code, said, complained } = await metrics(RANGE);
    expect({ code, complained }).toEqual({ code: 0, complained: '' });
    expect(said).toContain('       14  texts answered in 427 days');
    expect(said).toContain('        3  answered, but not counted');
    expect(said).toContain('        4  answered by the fallback, and not counted');
    expect(said).toMatch(/^ {2}March 2027 +█{40} 5$/m);
    expect(said).toMatch(/^ Help +9 +64 % +0 +–$/m);
    expect(said).toMatch(/^ Español +3 +21 % +0 +–$/m);
    expect(said).toMatch(/^ Month +(Kansas +Missouri|Missouri +Kansas)$/m);
    expect(said).toMatch(/^ HELP, answered by Twilio +1 +50 % +0 +–$/m);
    expect(Math.max(...said.split('\n').map((line) => [...line].length))).toBeLessThanOrEqual(80);
    expect(said).not.toContain('\u001B');
    const [asked] = operator.cloudwatch.asked.slice(-1);
    expect(new Date((asked?.StartTime ?? 0) * 1000)).toEqual(new Date('2026-12-31T06:00:00Z'));
    expect(new Date((asked?.EndTime ?? 0) * 1000)).toEqual(new Date('2028-03-02T06:00:00Z'));
  });

  test.each([
    ['topic', 'topic,texts,share,before\r\nhelp,9,0.6429,0\r\ninfo,3,0.2143,0\r\nreport,2,0.1429,0\r\n'],
    ['language', 'language,texts,share,before\r\nen,11,0.7857,0\r\nes,3,0.2143,0\r\n'],
    ['region', 'month,region,texts\r\n2027-01,KS,1\r\n2027-03,MO,1\r\n2027-11,KS,1\r\n2028-02,MO,1\r\n'],
  ])('gives them by %s to a spreadsheet', async (by, csv) => {
    expect((await metrics([...RANGE, '--by', by, '--format', 'csv'])).said.startsWith(csv)).toBe(true);
  });

  test('gives them to programs', async () => {
    const { said } = await metrics([...RANGE, '--by', 'month', '--format', 'json']);
    const months = JSON.parse(said).filter(({ texts }: { texts: number }) => texts > 0);
    expect(months).toEqual([
      { month: '2026-12', texts: 1 },
      { month: '2027-01', texts: 1 },
      { month: '2027-02', texts: 1 },
      { month: '2027-03', texts: 5 },
      { month: '2027-11', texts: 3 },
      { month: '2028-02', texts: 2 },
      { month: '2028-03', texts: 1 },
    ]);
  });

  test('writes the public page and, when asked for the exact one, marks it as internal', async () => {
    const [report, mine] = [join(operator.folder, 'report.html'), join(operator.folder, 'mine.html')];
    expect(await metrics(['--html', report])).toMatchObject({
      code: 1,
      complained: 'There is no key yet that blurs what others may see: npm run connect makes it.\n',
    });
    const put = (Item: Record<string, { S: string }>) =>
      clientOf(world.dynamodb as string).send(new PutItemCommand({ TableName: table, Item }));
    await put({ pk: { S: 'KEY' }, sk: { S: 'KEY' }, key: { S: KEY }, since: { S: '2026-08' } });
    expect(await metrics(['--html', report])).toMatchObject({
      code: 0,
      said: `${report} is written: open it in a browser.\n`,
      complained: '',
    });
    const shown = await readFile(report, 'utf8');
    expect(shown).toContain('Texts per month');
    expect(shown).not.toContain(KEY);
    await metrics([...RANGE, '--exact', '--html', mine]);
    const exact = await readFile(mine, 'utf8');
    expect(exact).toContain('<title>Internal: ');
    expect(exact).toContain('<strong>Internal.</strong>');
    const every = [...PUBLIC_TABLES.map((one) => ['--public', '--by', one]), [], ['--format', 'json']];
    for (const args of every) expect((await metrics(args)).said).not.toContain(KEY.slice(0, 8));
    expect((await metrics(RANGE)).complained).toBe(''); // The key is no damaged row.
  });

  test('leaves damaged rows out and says how many there are, without their content', async () => {
    const damaged = randomUUID();
    await countsTable(world.dynamodb as string, damaged);
    const pk = '2027-01#0';
    await writeRows(clientOf(world.dynamodb as string), damaged, [
      { pk, sk: '05#help#en', count: 3 },
      { pk, sk: '32#help#en', count: 1 },
      { pk, sk: '+15550100', count: 1 },
      { pk, sk: '05#=HYPERLINK("x")#en', count: 1 },
      { pk, sk: '06#help#en', count: -4 },
      { pk, sk: '07#help#en', count: 1.5 },
      { pk: '2027-01#region#0', sk: '=1+1', count: 1 },
    ]);
    operator.aws.stacks['Hotline-dev'] = { CountsTable: damaged };
    const args = ['--stage', 'dev', '--from', '2027-01-01', '--to', '2027-01-31', '--format', 'csv', '--by', 'topic'];
    const { code, said, complained } = await metrics(args);
    expect({ code, complained }).toEqual({
      code: 0,
      complained: '6 rows of the table were not written by this software, and are left out.\n',
    });
    expect(said).toMatch(/^topic,texts,share,before\r\nhelp,3,1,0\r\n/);
  });

  test('says how far it is when that takes longer than a second', async () => {
    const proxy = await startProxy(world.dynamodb as string);
    proxy.always = { delayMs: 1_200 };
    const { said, progress } = await metrics(['--by', 'topic'], { AWS_ENDPOINT_URL_DYNAMODB: proxy.endpoint });
    await proxy.stop();
    expect(progress).toMatch(/^Reading the counts(\.|: \d+ of 48 parts\.)\n$/);
    expect(said).toContain(' help ');
  });

  test('starts for real', async () => {
    const { code, said } = await operator.start([...RANGE, '--by', 'language', '--format', 'csv']);
    expect([code, said]).toEqual([0, 'language,texts,share,before\r\nen,11,0.7857,0\r\nes,3,0.2143,0\r\n']);
  });

  test('reads ten years', async () => {
    const { code, said } = await metrics([
      '--from',
      '2018-01-01',
      '--to',
      '2027-12-31',
      '--by',
      'month',
      '--format',
      'csv',
    ]);
    expect(code).toBe(0);
    expect(said.trim().split('\r\n')).toHaveLength(121);
  });

  test('shows the counts all the same if CloudWatch refuses, and says what is missing', async () => {
    operator.cloudwatch.refuse = 'AccessDenied';
    const { code, said, complained } = await metrics(RANGE);
    operator.cloudwatch.refuse = undefined;
    expect({ code, complained: complained.replace(/\s+/g, ' ').trim() }).toEqual({
      code: 0,
      complained:
        'Uncounted and fallback answers are missing below. These AWS credentials may not read the metrics: ask whoever gave them to you.',
    });
    expect(said).toContain('14  texts answered');
  });
});
