import { inboundEvent } from '../sms/inbound';

/** What a person sends, and words of the reply that it must get from the webhook. */
export interface Text {
  body: string;
  gets: RegExp;
}

const HELP = /<Message>Call 1-888-373-7888 or text HELP to 233733/;
const AYUDA = /<Message>Llame al 1-888-373-7888 o mande HELP al 233733/;
const FEDERAL_TIPS = '1-866-347-2423';

const TEXTS: readonly Text[] = [
  { body: 'HELP', gets: HELP },
  { body: 'AYUDA', gets: AYUDA },
  { body: 'REPORT KS', gets: RegExp(`<Message>Call 1-888-373-7888 [^<]*${FEDERAL_TIPS}`) },
  { body: 'info', gets: /REPORT, CHILD, ABUSE/ },
  { body: 'hlep me', gets: HELP },
  { body: 'necesito ayuda por favor', gets: AYUDA },
  { body: 'DENUNCIAR MISSOURI', gets: RegExp(`<Message>Llame al 1-888-373-7888 [^<]*${FEDERAL_TIPS}`) },
  { body: 'FOOD', gets: /<Message>Call 211 / },
];

/** The texts of a run, in turn; to each the reply is another than the constant. */
export function textAt(index: number): Text {
  return TEXTS[index % TEXTS.length] as Text;
}

/** A text signed with Twilio's token, each from another number, which nobody can have: none is taken for a loop. */
export function eventOf({ body }: Text, index: number, token?: string) {
  return inboundEvent({ body, from: senderOf(index), ...(token !== undefined && { token }) });
}

/** One of ten million numbers of an area code that does not exist. */
export function senderOf(index: number): string {
  return `+1555${String(index).padStart(7, '0')}`;
}
