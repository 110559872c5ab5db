import type { Settings } from '../twilio/account';

type Pair = readonly [url: string, method: string];

/**
 * Settings of a number or service that say together what happens with its texts, or with its calls: no part of them is
 * kept, changed or put back without the others.
 */
export interface Unit {
  about: 'texts' | 'calls';
  address: Pair;
  fallback?: Pair;
  /** The TwiML application that answers in place of the address. */
  application?: string;
}

const UNITS: readonly Unit[] = [
  {
    about: 'texts',
    address: ['smsUrl', 'smsMethod'],
    fallback: ['smsFallbackUrl', 'smsFallbackMethod'],
    application: 'smsApplicationSid',
  },
  { about: 'texts', address: ['inboundRequestUrl', 'inboundMethod'], fallback: ['fallbackUrl', 'fallbackMethod'] },
  { about: 'calls', address: ['voiceUrl', 'voiceMethod'], application: 'voiceApplicationSid' },
];

/** The units that these settings are of. */
export function unitsIn(settings: Settings): Unit[] {
  return UNITS.filter((unit) => fieldsOf(unit).some((field) => field in settings));
}

/** The names of a unit's settings. */
export function fieldsOf({ address, fallback, application }: Unit): string[] {
  return [...address, ...(fallback ?? []), ...(application ? [application] : [])];
}

/** The addresses among these settings, each with the name of its method. */
export function methodsIn(settings: Settings): Pair[] {
  const pairs = UNITS.flatMap(({ address, fallback }) => (fallback ? [address, fallback] : [address]));
  return pairs.filter(([url]) => url in settings);
}

/** Where a unit leads: an address, the SID of a TwiML application, or nowhere. */
export function leadsTo({ address: [url], application = '' }: Unit, settings: Settings): string {
  return settings[application] || settings[url] || '';
}

/** These of the settings; what is not among them is empty. */
export function pick(fields: readonly string[], settings: Settings): Settings {
  return Object.fromEntries(fields.map((field) => [field, settings[field] ?? '']));
}
