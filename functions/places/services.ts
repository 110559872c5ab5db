/**
 * The local services worked out, as plain data: JSON in a file of its own, which is read only for a text that names a
 * place. It has no names: nothing in it is sent but kinds and numbers.
 */
export interface Services {
  /** What is said of a service, by language. */
  words: Readonly<Record<string, ServiceWords>>;
  services: readonly Service[];
}

/** The words of one language; `{{kind}}`, `{{number}}`, `{{hours}}` and `{{time}}` stand for what is put in. */
export interface ServiceWords {
  call: string;
  text?: string | undefined;
  always: string;
  until: string;
  /** The times at which a service closes, as they are said: `17:00` is `5 pm`. */
  times: Readonly<Record<string, string>>;
  kinds: Readonly<Record<string, string>>;
  /** The sentences that a reply may do without, the first to go first. */
  givesWay: readonly string[];
}

export interface Service {
  kind: string;
  /** Its numbers as people dial them. */
  call: string;
  text?: string;
  topics: readonly string[];
  /** The full languages in which it answers. */
  languages: readonly string[];
  hours: Hours;
  area: Area;
}

/** Always, or from and to as minutes of the week in a time zone, from Monday on; what begins on Sunday may end beyond. */
export type Hours = 'always' | { zone: string; week: readonly (readonly [from: number, to: number])[] };

/** ZIP codes or their beginnings, one or a range of the same length; towns by every name that they are found by. */
export interface Area {
  regions: readonly string[];
  zips: readonly string[];
  towns: readonly string[];
}

/** No services at all. */
export const NONE: Services = { words: {}, services: [] };
