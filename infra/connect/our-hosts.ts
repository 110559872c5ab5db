import type { Settings } from '../twilio/account';
import type { Outputs } from './outputs';
import type { StoredTokens } from './stored-tokens';
import { leadsTo, type Unit } from './unit';

/** The hosts of our addresses, of now and of before. */
export type Hosts = ReadonlySet<string>;

/** Ours are the addresses of the stack, those that connect has ever set, and those of stacks of this name that were destroyed. */
export function ourHosts(
  { smsUrl, fallbackUrl, voiceUrl }: Pick<Outputs, 'smsUrl' | 'fallbackUrl' | 'voiceUrl'>,
  { url = '', hosts = [], changed }: Pick<StoredTokens, 'url' | 'hosts' | 'changed'>,
  former: readonly string[] = [],
): Hosts {
  const set = changed.flatMap(({ after = {} }) => Object.values(after));
  return new Set([...hosts, ...[smsUrl, fallbackUrl, voiceUrl, url, ...set, ...former].flatMap(hostOf)]);
}

/** Whether an address is ours, by its host: Twilio may drop what is behind the #, and a person may change the method. */
export function isOurs(url: string, hosts: Hosts): boolean {
  return hostOf(url).some((host) => hosts.has(host));
}

/** Whether a unit leads to us. */
export function leadsToUs(unit: Unit, settings: Settings, hosts: Hosts): boolean {
  return isOurs(leadsTo(unit, settings), hosts);
}

function hostOf(url: string): string[] {
  return /^https?:/i.test(url) && URL.canParse(url) ? [new URL(url).host] : [];
}
