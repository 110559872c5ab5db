import { randomBytes } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { assert, constantFrom, oneof, property, record, string } from 'fast-check';
import { CANARY_ROW, rowsOf } from '../../functions/counts/rows';
import { loopGuard } from '../../functions/sms/loop-guard';
import { type Inbound, parse } from '../../functions/sms/parse';
import { receive } from '../../functions/sms/receive';
import { content } from '../text/content';
import { inboundEvent } from './inbound';

const TEXTS = ['HELP', 'AYUDA', 'help kansas', 'REPORT MO', 'i want to die', 'STOP', 'START', 'thanks', 'wrong number'];
const anyText = record({
  body: oneof(constantFrom(...TEXTS), string()),
  from: constantFrom('+15550100', 'whatsapp:+15550100', '55501', 'rcs:hotline', ''),
  to: constantFrom('+15550199', '55501', 'rcs:hotline', ''),
  with: oneof(
    constantFrom<Record<string, string>>({}, { OptOutType: 'STOP' }, { OptOutType: 'HELP' }, { NumMedia: '1' }),
    record({ MessageSid: constantFrom(`SM${'0'.repeat(32)}`, 'SM1', '') }),
  ),
});

test('whoever has the canary’s key can raise the canary’s row and no other, whatever he texts', () => {
  const guard = loopGuard(randomBytes(32));
  const counted = new Set<string>();
  assert(
    property(anyText, (text) => {
      const inbound = parse(inboundEvent(text)) as Inbound;
      const { count, event } = receive(inbound, { signer: 'canary', optOuts: 'twilio' }, content, guard, new Date());
      expect(event).toBeUndefined();
      for (const row of count ? rowsOf(count.usage, count.token, '2026-11-25') : []) counted.add(JSON.stringify(row));
    }),
    { numRuns: 2_000 },
  );
  expect([...counted]).toEqual([JSON.stringify(CANARY_ROW)]);
});
