import type { Inbound } from './parse';
import { channelOf, isShortCode } from './sender';

const SID = /^[smSM][mM][0-9a-fA-F]{32}$/;
const ACCOUNT = /^[aA][cC][0-9a-fA-F]{32}$/;
const NUMBER = /^\+[1-9]\d{6,14}$/;

/**
 * Whether the fields that make it one message have their shapes. The signed string has no delimiters, so a request
 * can be cut into other fields under the same signature: such a one is answered, but not counted.
 */
export function isCountable({ messageSid, sameSids, accountSid, from, to }: Inbound): boolean {
  return (
    SID.test(messageSid) &&
    sameSids.every((sid) => sid === messageSid) &&
    ACCOUNT.test(accountSid) &&
    isAddress(from) &&
    (isAddress(to) || isShortCode(to))
  );
}

/** A number for SMS; another channel has names and ids of its own behind its prefix, `rcs:agent` or `whatsapp:US.1349…`. */
function isAddress(address: string): boolean {
  const channel = channelOf(address);
  return channel === undefined ? NUMBER.test(address) : /^[\w+.@-]{1,128}$/.test(address.slice(channel.length + 1));
}
