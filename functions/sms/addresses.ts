import type { Inbound } from './parse';

/**
 * The part of our address behind the `#`, which tells Twilio to try twice more if no connection or no answer comes.
 * https://www.twilio.com/docs/usage/webhooks/webhooks-connection-overrides
 */
export const OVERRIDES = '#rc=2&rp=ct,rt,5xx&rt=6000';

/**
 * The addresses that Twilio may have signed for a request, the likeliest first, nine at most: as it came, as `connect`
 * read it back, with the fragment, without or with the last slash, and the host as it was spelled.
 */
export function addressesOf({ url, host }: Inbound, readBack: string | undefined): string[] {
  const fragment = readBack?.includes('#') ? readBack.slice(readBack.indexOf('#')) : OVERRIDES;
  const spelled = respelled(url, host);
  const ours = readBack && isSame(readBack, url) ? [readBack] : [];
  const bases = [...new Set([url, spelled])].flatMap((base) => [base, otherSlash(base)]);
  return [...new Set([url, ...ours, ...bases, ...bases.map((base) => base + fragment)])];
}

/** The address with its host as the request spelled it; only the case may differ from Lambda's own name for it. */
function respelled(url: string, host: string | undefined): string {
  const { length } = 'https://';
  const end = url.indexOf('/', length);
  const domain = url.slice(length, end);
  return host !== undefined && host.toLowerCase() === domain.toLowerCase() ? `https://${host}${url.slice(end)}` : url;
}

function otherSlash(url: string): string {
  return url.endsWith('/') ? url.slice(0, -1) : `${url}/`;
}

function isSame(readBack: string, url: string): boolean {
  const bare = (address: string) => (address.split('#')[0] ?? '').toLowerCase().replace(/\/$/, '');
  return bare(readBack) === bare(url);
}
