import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { blurBy } from '../../functions/counts/blur';
import { dayOf, monthOf } from '../../functions/counts/calendar';
import { safeView } from '../../functions/counts/safe';
import { tally } from '../../functions/counts/tally';
import { tokenFor } from '../../functions/counts/usage';
import { page } from '../../functions/page/page';
import { publicPage } from '../../functions/page/public-page';
import { operatorCategoriesOf } from '../../infra/content/categories';
import { readContentFiles } from '../../infra/content/read-folder';
import { internalPage } from '../../infra/metrics/internal-page';
import { report } from '../../infra/metrics/report';
import { howMany } from '../full-size';
import { clientOf } from '../infra/metrics/write-rows';
import { TOKEN } from '../sms/inbound';
import { SHARED_KEY } from '../sms/rule-signed';
import { onDynamoDB, world } from '../system/world';
import { CONTENT_FOLDER } from '../text/content';
import { type Hotline, startHotline, TWILIO_SECRET } from './hotline';
import { person } from './people';
import { type Kept, run } from './privacy-run';
import { digestsIn, marksIn, piecesOf } from './privacy-search';
import { WAYS } from './privacy-ways';

jest.setTimeout(900_000);
const SIZE = howMany(5_000, 100_000);

/** What may be logged, to the letter. */
const LINES = [
  '{"event":"refused"}',
  '{"event":"unverified"}',
  '{"event":"loop"}',
  '{"event":"failed"}',
  '{"event":"uncounted","because":"busy"}',
  '{"event":"uncounted","because":"failed"}',
  '{"event":"uncounted","because":"exception"}',
  '{"event":"canary-uncounted","because":"busy"}',
  '{"event":"canary-uncounted","because":"failed"}',
  '{"event":"canary-uncounted","because":"exception"}',
  '{"event":"fallback"}',
];
const MONTH = String.raw`2\d{3}-(?:0[1-9]|1[0-2])`;
const TOPIC =
  'help|info|report|child|abuse|crisis|privacy|needs|emergency|optout|other|loop|stop|start|carrier-help|carrier-stop|carrier-start';
/** What a row may be, to the letter: day, topic and language in a month, a region in a month, the month's thanks, or the canary's own. */
const ROW = new RegExp(
  `^(?:${MONTH}#[0-7] (?:0[1-9]|[12]\\d|3[01])#(?:${TOPIC})#(?:en|es)|${MONTH}#region#[0-7] (?:KS|MO)|${MONTH}#thanks#[0-7] thanks|CANARY CANARY)$`,
);

onDynamoDB(`of ${SIZE} texts from as many people, in every way and under every fault,`, () => {
  let hotline: Hotline;
  let kept: Kept;
  let rows: Record<string, Record<string, string>>[];
  let tokens: Set<string>;
  /** Everything that stays, is shown or goes out, by the place where it does. */
  let places: Record<string, string[]>;
  beforeAll(async () => {
    hotline = await startHotline();
    hotline.secrets.set(TWILIO_SECRET, JSON.stringify({ current: TOKEN, sharedKey: SHARED_KEY }));
    kept = await run(hotline, SIZE);
    rows = await scan(hotline.table);
    tokens = new Set();
    places = {
      'the log': [...kept.logs],
      'the table': [JSON.stringify(rows)],
      'the answers and their headers': [...kept.answers],
      'what was sent to AWS': kept.requests.map((request) => withoutNamed(request, tokens)),
      'the public page and the exact one': pages(rows),
    };
  });
  afterAll(() => hotline.stop());

  test('none throws, and each is answered as its way says', () => {
    expect(kept.events).toBeGreaterThanOrEqual(SIZE);
    expect(kept.wrong.slice(0, 3)).toEqual([]);
  });

  test('the log, and so every metric, has these eleven lines and no other', () => {
    expect([...kept.logs].filter(Boolean).sort()).toEqual([...LINES].sort());
  });

  test('the table has rows of three attributes with closed values', () => {
    for (const { pk, sk, count, ...others } of rows) {
      expect(others).toEqual({});
      expect([pk, sk, count].map((attribute) => Object.keys(attribute ?? {}))).toEqual([['S'], ['S'], ['N']]);
      expect(`${pk?.S} ${sk?.S}`).toMatch(ROW);
      expect(count?.N).toMatch(/^[1-9]\d*$/);
    }
    for (const kind of ['#region#', '#thanks#', 'CANARY'])
      expect(rows.some(({ pk }) => pk?.S?.includes(kind))).toBe(true);
  });

  test('no value is anywhere, raw, URL-encoded, in base64, in hex or as digits', () => {
    for (const [place, texts] of Object.entries(places))
      expect([place, [...new Set(texts)].flatMap((text) => marksIn(text).map((mark) => [mark, text]))]).toEqual([
        place,
        [],
      ]);
  });

  test('no digest of a value is anywhere, and no more checksums than chance has', () => {
    const pieces = piecesOf(new Set(Object.values(places).flat()));
    const found = Array.from({ length: kept.events }, (_, i) => digestsIn(pieces, person(i))).flat();
    const checksums = found.filter((one) => one.startsWith('crc32'));
    expect(found.filter((one) => !checksums.includes(one))).toEqual([]);
    // A million values have 32 bits in common with some number by chance, a few times; with a leak, thousands of times.
    expect(checksums.length).toBeLessThanOrEqual(kept.events / 1_000);
  });

  test('DynamoDB is sent a one-way token, which it forgets and no row holds, and it is made from the MessageSid alone', () => {
    const ways = Object.entries(WAYS);
    const counted = new Set<string>();
    for (let i = 0; i < kept.events; i += 1)
      if (tokens.delete(tokenFor(person(i).messageSid))) counted.add(ways[i % ways.length]?.[0] ?? '');
    expect([...tokens]).toEqual([]);
    expect([...counted].sort()).toEqual(ways.flatMap(([name, way]) => (way.counted ? [name] : [])).sort());
  });
});

async function scan(table: string): Promise<Record<string, Record<string, string>>[]> {
  const { Items = [] } = await clientOf(world.dynamodb as string).send(new ScanCommand({ TableName: table }));
  return Items as unknown as Record<string, Record<string, string>>[];
}

/** A request without its token, which is kept, and without AWS's own signature over it, its number and its time. */
function withoutNamed(request: string, tokens: Set<string>): string {
  return request
    .replace(/"ClientRequestToken":"([^"]+)"/, (_, token) => `${tokens.add(token) && ''}`)
    .replace(/Signature=[0-9a-f]{64}/, '')
    .replace(/amz-sdk-invocation-id: [0-9a-f-]{36}/, '')
    .replace(/\d{8}T\d{6}Z/, '');
}

/** What is made of the rows, as if this month were over. */
function pages(items: readonly Record<string, Record<string, string>>[]): string[] {
  const counts = tally(items.map(({ pk, sk, count }) => ({ pk: `${pk?.S}`, sk: `${sk?.S}`, count: Number(count?.N) })));
  const categories = operatorCategoriesOf(readContentFiles(CONTENT_FOLDER));
  const today = dayOf(new Date(), 'America/Chicago');
  const exact = report(counts, { from: `${monthOf(today)}-01`, to: today }, categories);
  const safe = safeView(counts, { since: monthOf(today), closed: monthOf(today) }, blurBy('key'), categories);
  return [page(publicPage(safe, categories)), page(internalPage(exact, categories)), JSON.stringify(exact)];
}
