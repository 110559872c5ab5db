import { randomBytes } from 'node:crypto';
import { log } from '../../functions/cloud/log';
import { pace } from '../../functions/cloud/pace';
import { dayOf } from '../../functions/counts/calendar';
import type { Counter } from '../../functions/counts/count';
import { NONE, type Services } from '../../functions/places/services';
import { loopGuard } from '../../functions/sms/loop-guard';
import type { Edges } from '../../functions/sms/serve';
import { tokenKeeper } from '../../functions/sms/tokens';
import type { Content } from '../../functions/text/content';

/** What differs between the phone, the demo and a test; `token` signs their texts. */
interface Laptop {
  token: string;
  content: () => Content;
  services?: () => Services;
  counter: Counter;
  timeZone: string;
}

/** What serving needs if there is no AWS: one token that signs, and no canary. */
export function laptopEdges({ token, content, services = () => NONE, counter, timeZone }: Laptop): Edges {
  return {
    now: () => new Date(),
    tokens: tokenKeeper(async () => JSON.stringify({ current: token }), pace.now),
    canaryKey: tokenKeeper(async () => '{}', pace.now),
    content,
    services,
    guard: loopGuard(randomBytes(32)),
    constant: '',
    counter: () => counter,
    pace,
    dayOf: (moment) => dayOf(moment, timeZone),
    log,
  };
}
