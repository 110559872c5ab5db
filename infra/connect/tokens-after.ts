import type { Credentials } from '../twilio/client';
import { keepBefore } from './keep-before';
import type { Options } from './options';
import type { Hosts } from './our-hosts';
import { type Change, type Target, textsGoTo, whereTextsGo } from './plan';
import type { StoredTokens } from './stored-tokens';

interface Wanted extends Pick<Options, 'optOuts' | 'sharedKey'> {
  calls: StoredTokens['calls'] | undefined;
  hosts: Hosts;
}

/**
 * The secret once a number is connected: a rotation that has begun goes on, and an auth token that has made way for a
 * SharedKey does not come back unless that is asked for.
 */
export function tokensAfter(
  stored: StoredTokens,
  { account, token }: Credentials,
  { senders, service }: Target,
  changes: readonly Change[],
  { optOuts = stored.optOuts, calls = stored.calls, sharedKey: wanted, hosts }: Wanted,
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
    ...(calls && { calls }),
    account,
    numbers: numbersOf(stored, account, senders),
    hosts: [...hosts],
    changed: changes.reduce((kept, change) => keepBefore(kept, change, hosts), stored.changed),
  };
}

/** The numbers whose refused texts ring an alarm; those of another account are nobody's any more. */
function numbersOf(stored: StoredTokens, account: string, senders: Target['senders']): string {
  const earlier = stored.account === account ? (stored.numbers?.split(',') ?? []) : [];
  return [...new Set([...earlier, ...senders.map(({ number }) => number)])].join(',');
}
