import type { Fate } from '../fate';
import type { Resource, Service } from './resources';

/** What the account has; a test changes it at will. */
export interface World {
  /** The primary auth token first; each is taken, and the first one signs. */
  tokens: string[];
  status: string;
  type: 'Full' | 'Trial';
  /** Restricted API keys, `SK…:secret`, which read all but messages and change nothing. */
  apiKeys: string[];
  /** What a week cost, and the month before. */
  spent: { week: string; month: string };
  /** The error codes of yesterday's alerts. */
  alerts: number[];
  balance: string;
  numbers: Resource[];
  shortCodes: Resource[];
  services: Service[];
  verifications: Resource[];
  messages: Resource[];
  /** Whether an address keeps what is behind its #; nobody outside Twilio knows. */
  keepsFragments: boolean;
  /** Parameters that it takes without a word and does not carry out. */
  ignores: string[];
  /** Lists that the account does not have, such as /SMS/ShortCodes. */
  lacks: string[];
  /** The Rules of its Webhooks API; undefined before that is there for the account. */
  rules: object[] | undefined;
}

/** Twilio's REST API as it is started. */
export interface TwilioApi extends World {
  url: string;
  /** Each request, as `GET /path?query`. */
  readonly requests: string[];
  /** The path and the form of every update, in their order. */
  readonly updates: { path: string; form: Record<string, string> }[];
  /** The texts that came in at a number of the account, and where they went. */
  readonly came: Resource[];
  fate: Fate;
  /** Whether an update hangs now. */
  hanging: boolean;
  /** The update of this index, counted from 0, finds no connection, is carried out and then cut, or hangs. */
  trouble: { with: number; how: 'cut before' | 'cut after' | 'hang' } | undefined;
  stop(): Promise<void>;
}
