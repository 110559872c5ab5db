import { z } from 'zod';
import { expected, expectedKeys } from './shape-sentences';

/** What the content files are made of; each mistake is a sentence that says what to write instead. */
export const text = z.string({ error: expected('a text in quotes') });
export const filledText = z.string({ error: expected('a text in quotes', 'its text') }).min(1);
export const words = z.array(text, { error: expected('a list in [ ]') });
export const texts = z.array(filledText, { error: expected('a list in [ ]', 'at least one text into it') }).min(1);
export const yesOrNo = z.boolean({ error: expected('true or false, without quotes') });
const aDay = expected('a text in quotes', 'a day that exists, as year-month-day, like 2026-11-22');
export const day = z.iso.date({ error: aDay });
export const dayIfAny = z.union([day, z.literal(false)], { error: aDay });

export const webPage = z.url({
  error: expected('a text in quotes', 'the whole address of a web page, like https://www.example.org'),
});

export const group = <T extends z.ZodRawShape>(shape: T) =>
  z.strictObject(shape, { error: expectedKeys(Object.keys(shape)) });
/** `{}['valueOf']` is a function: such a name would be found in every group. */
const key = z.string().refine((name) => !(name in Object.prototype));
export const groupOf = <T extends z.ZodType>(value: T) =>
  z.record(key, value, { error: expected('a group of keys in { }') });

export const schemaName = text.optional().describe('Tells an editor what may stand here.');
