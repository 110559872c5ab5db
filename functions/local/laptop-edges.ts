import type { Content } from '../content/content';
import { loopGuard } from '../sms/loop-guard';
import type { Edges } from '../sms/respond';
import { tokenKeeper } from '../sms/tokens';

/** What answering needs where there is no AWS: one token that signs, and no canary. */
export function laptopEdges(token: string, content: () => Content): Omit<Edges, 'constant'> {
  return {
    tokens: tokenKeeper(async () => JSON.stringify({ current: token })),
    canaryKey: tokenKeeper(async () => '{}'),
    content,
    guard: loopGuard(),
  };
}
