import { OVERRIDES } from '../../functions/sms/addresses';
import type { Sender, Service, Settings } from '../twilio/account';
import type { Outputs } from './outputs';
import type { Changed } from './stored-tokens';

/** What is to be connected: numbers, and the Messaging Service that they are in. */
export interface Target {
  senders: readonly Sender[];
  service?: Service | undefined;
}

/** A change of one number or service: only the settings that differ. */
export interface Change extends Changed {
  name: string;
}

/** What connect would do; `notes` are for the person to know before it does. */
export interface Plan {
  changes: Change[];
  notes: string[];
  /** The TwiML applications that answer now, and must be taken off the number. */
  applications: string[];
}

type Urls = Pick<Outputs, 'smsUrl' | 'fallbackUrl' | 'voiceUrl'>;

const TWIML_BIN = 'https://handler.twilio.com/twiml/';

/** What must change for a target's settings to be right; `known` is what connect has set before. */
export function planFor({ senders, service }: Target, urls: Urls, known: readonly Changed[] = []): Plan {
  const onService = service && !service.usesNumbersOwn ? service : undefined;
  const targets = [
    ...(onService
      ? [
          {
            ...onService,
            name: `Messaging Service "${onService.name}"`,
            wants: serviceSettings(onService, urls, known),
          },
        ]
      : []),
    ...senders.map((sender) => ({
      ...sender,
      name: sender.number,
      wants: { ...(onService ? {} : textSettings(sender, urls, known)), ...callSettings(sender, urls) },
    })),
  ];
  const changes = targets.map(({ sid, name, settings, wants }) => changeOf(sid, name, settings, wants));
  return {
    changes: changes.filter(({ after }) => Object.keys(after).length > 0),
    notes: notesOn({ senders, service }),
    applications: changes.flatMap(({ before: { smsApplicationSid, voiceApplicationSid } }) =>
      [smsApplicationSid, voiceApplicationSid].flatMap((sid) => sid || []),
    ),
  };
}

/** Where Twilio takes a number's texts: an address, a TwiML application, or nowhere. */
export function whereTextsGo({ settings }: Sender, service: Service | undefined): string {
  if (service && !service.usesNumbersOwn) return service.settings.inboundRequestUrl ?? '';
  return settings.smsApplicationSid || (settings.smsUrl ?? '');
}

/** The address for texts among the settings of a number or service, if it is one of them. */
export function textsGoTo({ smsUrl, inboundRequestUrl }: Settings): string | undefined {
  return smsUrl || inboundRequestUrl || undefined;
}

/** The address itself: what is signed has no connection overrides. */
export function withoutOverrides(url: string): string {
  return url.replace(/#.*/, '');
}

function textSettings({ sid, kind, settings }: Sender, urls: Urls, known: readonly Changed[]): Settings {
  return {
    ...(kind === 'short code' ? {} : { smsApplicationSid: '' }),
    smsUrl: withoutOverrides(urls.smsUrl) + OVERRIDES,
    smsMethod: 'POST',
    smsFallbackUrl: fallbackFor(sid, settings.smsFallbackUrl, urls, known),
    smsFallbackMethod: 'POST',
  };
}

function serviceSettings({ sid, settings }: Service, urls: Urls, known: readonly Changed[]): Settings {
  return {
    inboundRequestUrl: withoutOverrides(urls.smsUrl) + OVERRIDES,
    inboundMethod: 'POST',
    fallbackUrl: fallbackFor(sid, settings.fallbackUrl, urls, known),
    fallbackMethod: 'POST',
  };
}

/** No fallback for calls: none of ours could answer if the first one cannot, and an older one may. */
function callSettings({ kind, settings }: Sender, urls: Urls): Settings {
  if (kind === 'short code' || settings.trunkSid) return {};
  return { voiceApplicationSid: '', voiceUrl: urls.voiceUrl, voiceMethod: 'POST' };
}

/** A TwiML Bin that somebody has put in since stays: it answers even when all of AWS does not. */
function fallbackFor(sid: string, now = '', { fallbackUrl }: Urls, known: readonly Changed[]): string {
  const isConnected = known.some((changed) => changed.sid === sid);
  return isConnected && now.startsWith(TWIML_BIN) ? now : fallbackUrl;
}

function changeOf(sid: string, name: string, now: Settings, wants: Settings): Change {
  const fields = Object.keys(wants).filter((field) => (now[field] ?? '') !== wants[field]);
  const pick = (from: Settings) => Object.fromEntries(fields.map((field) => [field, from[field] ?? '']));
  return { sid, name, before: pick(now), after: pick(wants) };
}

function notesOn({ senders, service }: Target): string[] {
  const count = service?.senders.length ?? 0;
  const trunks = senders.filter(({ settings }) => settings.trunkSid).map(({ number }) => number);
  return [
    ...(service && !service.usesNumbersOwn && count > senders.length
      ? [`The Messaging Service "${service.name}" has ${count} numbers: texts to all of them will be answered.`]
      : []),
    ...(trunks.length > 0 ? [`Calls to ${trunks.join(', ')} go to a SIP trunk, and will still go there.`] : []),
  ];
}
