import fc from 'fast-check';
import { twilioAnswers } from '../../functions/sms/carrier-words';
import { inboundEvent } from '../sms/inbound';
import { openingPattern } from '../text/content';
import { senderOf, type Text } from './fault-texts';

const LIMIT = 64 * 1024;
/** What a request of 6 MB holds, less than four bytes in base64 for three. */
const MAX_FORM = 4_400_000;
const LONG_CODE = '+15550199';
/** What is left of it for the body, form-encoded. */
const ROOM = LIMIT - formLength('');

const ODD = [
  '\0',
  '\u200b',
  '\u200d',
  '\u202e',
  '\ufeff',
  '\u0301',
  '👩‍👧‍👦',
  '🇺🇸',
  'ﷺ',
  'مساعدة',
  '救命',
  '&',
  '%',
  '+',
  '</Message>',
  '{{',
];
const unit = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 3 }),
  fc.integer({ min: 0, max: 0xff_ff }).map((one) => String.fromCharCode(one)), // lone surrogates too
  fc.constantFrom(...ODD, 'help', 'AYUDA', ' ', '\n', 'STOP'),
);
const length = fc.oneof(fc.nat(20), fc.nat(200), fc.integer({ min: 1_500, max: 1_700 }), fc.nat(LIMIT));
const body = fc.tuple(fc.array(unit, { minLength: 1, maxLength: 40 }), length).map(([units, long]) =>
  fitted(
    units
      .join('')
      .repeat(Math.ceil(long / units.length))
      .slice(0, long),
  ),
);

/** Texts of every kind that a fuzzer finds, each fourth filled up to the last byte of the limit. */
export function fuzzedTexts(howMany: number): Text[] {
  const bodies = fc.sample(body, { numRuns: howMany, seed: 6 });
  return bodies.map((some, index) =>
    textOf(index % 4 === 3 ? some.padEnd(some.length + ROOM - encoded(some), 'x') : some),
  );
}

/** The same, and one byte beyond the limit, or many. */
export function tooLongTexts(howMany: number): Text[] {
  const beyond = (index: number) => (index % 2 === 0 ? 1 : 40_000);
  return fuzzedTexts(howMany).map(({ body }, index) =>
    textOf(body.padEnd(body.length + ROOM - encoded(body) + beyond(index), 'x')),
  );
}

/** Texts that fill a request up to Lambda's own limit of 6 MB, or a third of it. */
export function hugeTexts(howMany: number): Text[] {
  const share = (index: number) => (index % 2 === 0 ? 1 : 1 / 3);
  return Array.from({ length: howMany }, (_, index) => textOf(`HELP ${'x'.repeat(MAX_FORM * share(index))}`));
}

/** A number, or the neutral line for whoever may hold her phone: a fuzzer hits upon `sh` too. */
const ANSWERED = new RegExp(`<Message>[^<]*(?:\\b1-8\\d\\d-\\d{3}-\\d{4}|\\b988\\b)|${openingPattern('en quiet')}`);

function textOf(text: string): Text {
  return { body: text, gets: twilioAnswers(text, LONG_CODE, 'twilio') ? /<Response\/>/ : ANSWERED };
}

function fitted(text: string): string {
  let fits = text;
  while (encoded(fits) > ROOM) fits = fits.slice(0, Math.floor((fits.length * ROOM) / encoded(fits)));
  return fits;
}

function encoded(text: string): number {
  return new URLSearchParams({ Body: text }).toString().length - 'Body='.length;
}

function formLength(text: string): number {
  return Buffer.from(inboundEvent({ body: text, from: senderOf(0) }).body ?? '', 'base64').length;
}
