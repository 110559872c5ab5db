import { loopGuard } from '../../functions/sms/loop-guard';
import type { Edges } from '../../functions/sms/respond';
import { tokenKeeper } from '../../functions/sms/tokens';
import type { Content } from '../../functions/text/content';

/** What answering needs where there is no AWS: one token that signs, and no canary. */
export function laptopEdges(token: string, content: () => Content): Omit<Edges, 'constant'> {
  return {
    tokens: tokenKeeper(async () => JSON.stringify({ current: token })),
    canaryKey: tokenKeeper(async () => '{}'),
    content,
    guard: loopGuard(),
  };
}
