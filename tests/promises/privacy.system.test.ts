import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { readContentFiles } from '../../functions/edges/content';
import { dayOf, monthOf } from '../../functions/metrics/calendar';
import { categoriesOf } from '../../functions/metrics/categories';
import { internalPage } from '../../functions/metrics/internal-page';
import { page } from '../../functions/metrics/page';
import { publicPage } from '../../functions/metrics/public-page';
import { report } from '../../functions/metrics/report';
import { safeView } from '../../functions/metrics/safe';
import { tally } from '../../functions/metrics/tally';
import { onceFor } from '../../functions/sms/count';
import { howMany } from '../full-size';
import { clientOf } from '../metrics/write-rows';
import { CONTENT_FOLDER } from '../sms/content';
import { inboundEvent } from '../sms/inbound';
import { onDynamoDB, world } from '../system/world';
import { person } from './canary-values';
import { type Hotline, startHotline } from './hotline';
import { eventOf, WAYS } from './privacy-events';
import { type HeapReader, heapReader } from './privacy-heap';
import { type Kept, run } from './privacy-run';
import { digestsIn, marksIn, piecesOf } from './privacy-search';

jest.setTimeout(900_000);
const SIZE = Number(process.env.SZ ?? howMany(5_000, 100_000));
const ONE_BY_ONE = howMany(90, 900);

/** What may be logged, to the letter. */
const LINES = [
  '{"event":"refused"}',
  '{"event":"unverified"}',
  '{"event":"loop"}',
  '{"event":"failed"}',
  '{"event":"uncounted","because":"busy"}',
  '{"event":"uncounted","because":"failed"}',
  '{"event":"uncounted","because":"exception"}',
  '{"event":"fallback"}',
];
const MONTH = String.raw`2\d{3}-(?:0[1-9]|1[0-2])`;
const TOPIC = 'help|info|report|child|abuse|crisis|privacy|other|stop|start|carrier-help|carrier-stop|carrier-start';
/** What a row may be, to the letter: day, topic and language in a month, or a region in a month. */
const ROW = new RegExp(
  `^(?:${MONTH}#[0-7] (?:0[1-9]|[12]\\d|3[01])#(?:${TOPIC})#(?:en|es)|${MONTH}#region#[0-7] (?:KS|MO))$`,
);

onDynamoDB(`of ${SIZE} texts from as many people, in every way and under every fault,`, () => {
  let hotline: Hotline;
  let kept: Kept;
  let items: Record<string, Record<string, string>>[];
  beforeAll(async () => {
    hotline = await startHotline();
    kept = await run(hotline, SIZE);
    const [, table] = /"TableName":"([0-9a-f-]{36})"/.exec(kept.requests.join('\n')) ?? [];
    const scanned = await clientOf(world.dynamodb as string).send(new ScanCommand({ TableName: table }));
    items = (scanned.Items ?? []) as unknown as typeof items;
  });
  afterAll(() => hotline.stop());

  /** What is found of anybody, raw, in another form or as a digest. */
  const found = (texts: Iterable<string>, people = kept.events): string[] => {
    const all = [...texts];
    const pieces = piecesOf(all);
    const digests = Array.from({ length: people }, (_, i) => digestsIn(pieces, person(i)));
    return [
      ...all.flatMap((text) => marksIn(text).map((mark) => `${mark} in ${text.slice(0, 200)}`)),
      ...digests.flat(),
    ];
  };

  test('none throws, and each is answered as its way says', () => {
    expect(kept.events).toBeGreaterThanOrEqual(SIZE);
    expect(kept.wrong.slice(0, 3)).toEqual([]);
  });

  test('the log, and so every metric, has these eight lines and no other', () => {
    expect([...kept.logs].filter(Boolean).sort()).toEqual([...LINES].sort());
  });

  test('the table has rows of three attributes with closed values', () => {
    for (const { pk, sk, count, ...others } of items) {
      expect(others).toEqual({});
      expect([pk, sk, count].map((attribute) => Object.keys(attribute ?? {}))).toEqual([['S'], ['S'], ['N']]);
      expect(`${pk?.S} ${sk?.S}`).toMatch(ROW);
      expect(count?.N).toMatch(/^[1-9]\d*$/);
    }
    expect(items.reduce((sum, { count }) => sum + Number(count?.N), 0)).toBeGreaterThan(SIZE / 8);
  });

  test('nothing is in logs, rows or answers with their headers', () => {
    expect(found([...kept.logs, ...kept.answers, JSON.stringify(items)])).toEqual([]);
  });

  test('nothing is in what the function sent to AWS, but a one-way token that DynamoDB forgets and no row holds', () => {
    const tokens = new Set<string>();
    // AWS's own signature over the request, its number and its time say nothing of its content that the rest does not.
    const sent = kept.requests.map((request) =>
      request
        .replace(/"ClientRequestToken":"([^"]+)"/, (_, token) => `${tokens.add(token) && ''}`)
        .replace(/Signature=[0-9a-f]{64}/, '')
        .replace(/amz-sdk-invocation-id: [0-9a-f-]{36}/, '')
        .replace(/\d{8}T\d{6}Z/, ''),
    );
    expect(found(new Set(sent))).toEqual([]);
    for (let i = 0; i < kept.events; i += 1) tokens.delete(onceFor(person(i).messageSid));
    expect([...tokens]).toEqual([]);
  });

  test('nothing is on the public page or the exact one', () => {
    const rows = items.map(({ pk, sk, count }) => ({ pk: pk?.S ?? '', sk: sk?.S ?? '', count: Number(count?.N) }));
    const categories = categoriesOf(readContentFiles(CONTENT_FOLDER));
    const today = dayOf(new Date(), 'America/Chicago');
    const safe = page(publicPage(safeView(tally(rows), monthOf(today), categories), categories));
    const exact = report(tally(rows), { from: `${monthOf(today)}-01`, to: today });
    expect(exact.texts).toBeGreaterThan(SIZE / 20);
    expect(found([safe, page(internalPage(exact, categories)), JSON.stringify(exact)])).toEqual([]);
  });
});
