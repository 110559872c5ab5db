import { isSameAddress, OVERRIDES, withoutFragment } from '../../functions/sms/addresses';
import type { Sender, Service, Settings } from '../twilio/account';
import { type Hosts, isOurs } from './our-hosts';
import type { Outputs } from './outputs';

/** Our addresses, as the stack has them. */
export type Urls = Pick<Outputs, 'smsUrl' | 'fallbackUrl' | 'voiceUrl'>;

/** What is known of before. */
export interface Known {
  hosts: Hosts;
  /** Our address as Twilio spells it: it may drop what is behind the #, and is not told again then. */
  spelled?: string | undefined;
  /** Calls go where they go. */
  textsOnly?: boolean;
}

const TWIML_BIN = 'https://handler.twilio.com/twiml/';

/** What makes a number send its texts to us. */
export function textSettings({ kind, settings }: Sender, urls: Urls, known: Known): Settings {
  return {
    ...(kind === 'short code' ? {} : { smsApplicationSid: '' }),
    smsUrl: addressFor(settings.smsUrl, urls, known),
    smsMethod: 'POST',
    smsFallbackUrl: fallbackFor(settings.smsUrl, settings.smsFallbackUrl, urls, known),
    smsFallbackMethod: 'POST',
  };
}

/** What makes a Messaging Service send its texts to us. */
export function serviceSettings({ settings }: Service, urls: Urls, known: Known): Settings {
  return {
    inboundRequestUrl: addressFor(settings.inboundRequestUrl, urls, known),
    inboundMethod: 'POST',
    fallbackUrl: fallbackFor(settings.inboundRequestUrl, settings.fallbackUrl, urls, known),
    fallbackMethod: 'POST',
  };
}

function addressFor(now = '', { smsUrl }: Urls, { spelled }: Known): string {
  return now !== '' && now === spelled && isSameAddress(now, smsUrl) ? now : withoutFragment(smsUrl) + OVERRIDES;
}

/** What makes a number send its calls to us; no fallback for calls: none of ours could answer if the first one cannot, and an older one may. */
export function callSettings({ kind, settings }: Sender, urls: Urls): Settings {
  if (kind === 'short code' || settings.trunkSid) return {};
  return { voiceApplicationSid: '', voiceUrl: urls.voiceUrl, voiceMethod: 'POST' };
}

/** A TwiML Bin that somebody has put in since stays: it answers even when all of AWS does not. */
function fallbackFor(address = '', now = '', { fallbackUrl }: Urls, { hosts }: Known): string {
  return isOurs(address, hosts) && now.startsWith(TWIML_BIN) ? now : fallbackUrl;
}
