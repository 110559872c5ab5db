import { TOLL_FREE } from '../../functions/watch/read-number';
import { type Credentials, fromTwilio, optionalList, twilioClient } from './client';

/** Settings of a number or a service by Twilio's names (`smsUrl`); an empty string is nothing. */
export type Settings = Readonly<Record<string, string>>;

/** What people can text. */
export interface Sender {
  sid: string;
  /** E.164, or the digits of a short code. */
  number: string;
  kind: 'long code' | 'toll-free' | 'short code';
  receivesTexts: boolean;
  settings: Settings;
}

/** A Messaging Service; with `usesNumbersOwn`, each number's own settings say where its texts go. */
export interface Service {
  sid: string;
  name: string;
  settings: Settings;
  usesNumbersOwn: boolean;
  statusCallback: string;
  /** The SIDs of its numbers and short codes. */
  senders: readonly string[];
}

/** `isPrimary` tells whether the token is the one that signs; undefined if Twilio does not say. */
export interface Account {
  name: string;
  status: string;
  trial: boolean;
  isPrimary: boolean | undefined;
}

/** A Twilio account as connect and doctor need it; each rejects with a UserError. */
export interface Twilio {
  account(): Promise<Account>;
  senders(): Promise<Sender[]>;
  services(): Promise<Service[]>;
  /** Gives the settings as Twilio has them then: it may spell an address in its own way. */
  update(sid: string, settings: Settings): Promise<Settings>;
}

const TEXTS = ['smsUrl', 'smsMethod', 'smsFallbackUrl', 'smsFallbackMethod'] as const;
const NUMBER = [...TEXTS, 'smsApplicationSid', 'voiceUrl', 'voiceMethod', 'voiceApplicationSid', 'trunkSid'] as const;
const SERVICE = ['inboundRequestUrl', 'inboundMethod', 'fallbackUrl', 'fallbackMethod'] as const;

/** The account's numbers and services by Twilio's REST API; `leftOut` hears of lists that this account does not have. */
export function twilioAccount(credentials: Credentials, leftOut: (sentence: string) => void = () => undefined): Twilio {
  const client = twilioClient(credentials);
  const { services } = client.messaging.v1;
  return {
    async account() {
      const account = await fromTwilio('read the account', client.api.v2010.accounts(credentials.account).fetch());
      return {
        name: account.friendlyName,
        status: account.status,
        trial: account.type === 'Trial',
        isPrimary: /^[0-9a-f]{32}$/.test(account.authToken) ? account.authToken === credentials.token : undefined,
      };
    },
    async senders() {
      const [numbers, shortCodes] = await Promise.all([
        fromTwilio('list the numbers', client.incomingPhoneNumbers.list()),
        optionalList('list the short codes', client.shortCodes.list(), leftOut),
      ]);
      return [
        ...numbers.map((number) => ({
          sid: number.sid,
          number: number.phoneNumber,
          kind: TOLL_FREE.test(number.phoneNumber) ? ('toll-free' as const) : ('long code' as const),
          receivesTexts: number.capabilities?.sms ?? true,
          settings: settingsOf(number, NUMBER),
        })),
        ...shortCodes.map((code) => ({
          sid: code.sid,
          number: code.shortCode,
          kind: 'short code' as const,
          receivesTexts: true,
          settings: settingsOf(code, TEXTS),
        })),
      ];
    },
    async services() {
      const all = await optionalList('list the Messaging Services', services.list(), leftOut);
      return Promise.all(
        all.map(async (service) => {
          const { phoneNumbers, shortCodes } = services(service.sid);
          const called = `the Messaging Service "${service.friendlyName}"`;
          const senders = await Promise.all([
            fromTwilio(`list the numbers of ${called}`, phoneNumbers.list()),
            optionalList(`list the short codes of ${called}`, shortCodes.list(), leftOut),
          ]);
          return {
            sid: service.sid,
            name: service.friendlyName,
            settings: settingsOf(service, SERVICE),
            usesNumbersOwn: service.useInboundWebhookOnNumber,
            statusCallback: service.statusCallback ?? '',
            senders: senders.flat().map(({ sid }) => sid),
          };
        }),
      );
    },
    async update(sid, settings) {
      const set = <T>(resource: Promise<T>) => fromTwilio(`set ${sid}`, resource);
      if (sid.startsWith('MG')) return settingsOf(await set(services(sid).update(settings)), SERVICE);
      if (sid.startsWith('SC')) return settingsOf(await set(client.shortCodes(sid).update(settings)), TEXTS);
      return settingsOf(await set(client.incomingPhoneNumbers(sid).update(settings)), NUMBER);
    },
  };
}

function settingsOf<Field extends string>(resource: Record<Field, string | null>, fields: readonly Field[]): Settings {
  return Object.fromEntries(fields.map((field) => [field, resource[field] ?? '']));
}
