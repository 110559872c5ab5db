import type { Inbound } from './parse';

/**
 * The part of our address behind the `#`, which tells Twilio to try twice more if no connection or no answer comes.
 * https://www.twilio.com/docs/usage/webhooks/webhooks-connection-overrides
 */
export const OVERRIDES = '#rc=2&rp=ct,rt,5xx&rt=6000';

/**
 * The addresses that Twilio may have signed for a request, the likeliest first: as it came, as `connect` read it back,
 * with the host as the request spelled it, with the fragment, and with or without the last slash of the path.
 */
export function addressesOf({ url, host }: Inbound, readBack: string | undefined): string[] {
  const fragment = readBack?.includes('#') ? readBack.slice(readBack.indexOf('#')) : OVERRIDES;
  const spelled = respelled(url, host);
  const ours = readBack && isSameAddress(readBack, url) ? [readBack] : [];
  const spellings = [spelled, url].flatMap((base) => {
    const other = otherSlash(base);
    return [base, base + fragment, other, other + fragment];
  });
  return [...new Set([url, ...ours, ...spellings])];
}

/** The address with its host as the request spelled it; only the case may differ from Lambda's own name for it. */
function respelled(url: string, host: string | undefined): string {
  const { length } = 'https://';
  const end = url.indexOf('/', length);
  const domain = url.slice(length, end);
  return host !== undefined && host.toLowerCase() === domain.toLowerCase() ? `https://${host}${url.slice(end)}` : url;
}

function otherSlash(url: string): string {
  const [path = '', ...query] = url.split('?');
  const other = path.endsWith('/') ? path.slice(0, -1) : `${path}/`;
  return [other, ...query].join('?');
}

/** The address itself, without what tells Twilio how to call it. */
export function withoutFragment(url: string): string {
  return url.split('#')[0] ?? '';
}

/** Whether two addresses lead to the same place, however they are spelled and called. */
export function isSameAddress(one: string, other: string): boolean {
  const bare = (address: string) => withoutFragment(address).toLowerCase().replace(/\/$/, '');
  return bare(one) === bare(other);
}
