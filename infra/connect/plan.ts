import type { Sender, Service, Settings } from '../twilio/account';
import { fieldsOf, pick, unitsIn } from './unit';
import { callSettings, type Known, serviceSettings, textSettings, type Urls } from './wanted';

/** What is to be connected: numbers, and the Messaging Service that they are in. */
export interface Target {
  senders: readonly Sender[];
  service?: Service | undefined;
}

/** A change of one number or service: the settings before and after, of each unit that differs. */
export interface Change {
  sid: string;
  name: string;
  before: Settings;
  after: Settings;
}

/** What connect would do; `notes` are for the person to know before it does. */
export interface Plan {
  changes: Change[];
  notes: string[];
  /** The TwiML applications that answer now, and must be taken off the number. */
  applications: string[];
}

/** What must change for a target's settings to be right. */
export function planFor({ senders, service }: Target, urls: Urls, known: Known): Plan {
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
      wants: {
        ...(onService ? {} : textSettings(sender, urls, known)),
        ...(known.textsOnly ? {} : callSettings(sender, urls)),
      },
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

/** An application is named only to take it off. */
function changeOf(sid: string, name: string, now: Settings, wants: Settings): Change {
  const units = unitsIn(wants).filter((unit) =>
    fieldsOf(unit).some((field) => field in wants && (now[field] ?? '') !== wants[field]),
  );
  const set = units.flatMap(({ application, ...unit }) => [
    ...fieldsOf(unit),
    ...(application && now[application] ? [application] : []),
  ]);
  return { sid, name, before: pick(units.flatMap(fieldsOf), now), after: pick(set, wants) };
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
