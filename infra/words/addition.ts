import { z } from 'zod';

const text = z.string().trim().max(1000);

/** What can be added, as the forms of the pages send it. */
export const ADDITION = z.discriminatedUnion('what', [
  z.strictObject({
    what: z.literal('line'),
    key: text,
    name: text,
    call: text,
    source: text,
    kind: text,
    region: text,
    languages: text,
  }),
  z.strictObject({
    what: z.literal('service'),
    key: text,
    name: text,
    kind: text,
    call: text,
    region: text,
    towns: text,
    topics: text,
    languages: text,
    hours: text,
    source: text,
    date: text,
  }),
  z.strictObject({ what: z.literal('poster'), word: text, language: text, for: text, sites: text }),
  z.strictObject({
    what: z.literal('topic'),
    key: text,
    title: text,
    about: text,
    kind: text,
    before: text,
    answeredAs: text,
  }),
  z.strictObject({ what: z.literal('region'), key: text, name: text }),
  z.strictObject({ what: z.literal('reply'), key: text }),
]);

export type Addition = z.infer<typeof ADDITION>;
