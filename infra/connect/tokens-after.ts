import type { Credentials } from '../twilio/client';
import type { Options } from './options';
import { type Change, type Target, textsGoTo, whereTextsGo } from './plan';
import { addChange, type StoredTokens } from './stored-tokens';

/**
 * The secret once a number is connected: a rotation that has begun goes on, and an auth token that has made way for a
 * SharedKey does not come back unless that is asked for.
 */
export function tokensAfter(
  stored: StoredTokens,
  { account, token }: Credentials,
  { senders, service }: Target,
  changes: readonly Change[],
  { optOuts = stored.optOuts, sharedKey: wanted }: Pick<Options, 'optOuts' | 'sharedKey'>,
): StoredTokens {
  const { current, next, sharedKey, nextSharedKey } = stored;
  const set = changes.flatMap(({ after }) => textsGoTo(after) ?? [])[0];
  const url = set ?? (senders[0] && whereTextsGo(senders[0], service));
  const byToken = { current: token, ...(next && token === current && { next }) };
  return {
    current: '',
    ...((!sharedKey || current || wanted === false) && byToken),
    ...(sharedKey && wanted !== false && { sharedKey, ...(nextSharedKey && { nextSharedKey }) }),
    ...(url && { url }),
    ...(optOuts && { optOuts }),
    account,
    changed: changes.reduce(addChange, stored.changed),
  };
}
