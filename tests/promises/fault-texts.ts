import { inboundEvent } from '../sms/inbound';
import { openingPattern } from '../text/content';

/** What a person sends, and words of the reply that it must get from the webhook. */
export interface Text {
  body: string;
  gets: RegExp;
}

const HELP = RegExp(openingPattern('en help'));
const AYUDA = RegExp(openingPattern('es help'));
const FEDERAL_TIPS = '1-866-347-2423';

const TEXTS: readonly Text[] = [
  { body: 'HELP', gets: HELP },
  { body: 'AYUDA', gets: AYUDA },
  { body: 'REPORT KS', gets: RegExp(`${openingPattern('en report')}[^<]*${FEDERAL_TIPS}`) },
  { body: 'info', gets: RegExp(openingPattern('en info')) },
  { body: 'hlep me', gets: HELP },
  { body: 'necesito ayuda por favor', gets: AYUDA },
  { body: 'DENUNCIAR MISSOURI', gets: RegExp(`${openingPattern('es report')}[^<]*${FEDERAL_TIPS}`) },
  { body: 'FOOD', gets: RegExp(openingPattern('en needs')) },
];

/** The texts of a run, in turn; to each the reply is another than the constant. */
export function textAt(index: number): Text {
  return TEXTS[index % TEXTS.length] as Text;
}

/** Texts that name a place with a local service; whatever has become of it, each gets its reply. */
export function textsFromKansas(howMany: number): Text[] {
  const texts = [
    { body: 'HELP 66603', gets: HELP },
    { body: 'ayuda wichita', gets: AYUDA },
    { body: 'help me i am in kansas', gets: HELP },
  ];
  return Array.from({ length: howMany }, (_, i) => texts[i % texts.length] as Text);
}

/** A text signed with Twilio's token, each from another number, which nobody can have: none is taken for a loop. */
export function eventOf({ body }: Text, index: number, token?: string) {
  return inboundEvent({ body, from: senderOf(index), ...(token !== undefined && { token }) });
}

/** One of ten million numbers of an area code that does not exist. */
export function senderOf(index: number): string {
  return `+1555${String(index).padStart(7, '0')}`;
}
