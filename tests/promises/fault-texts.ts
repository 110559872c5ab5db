import { inboundEvent } from '../sms/inbound';

/** What a person sends, and words of the reply that it must get from the webhook. */
export interface Text {
  body: string;
  gets: RegExp;
}

const HELP = /Call 1-888-373-7888 or text HELP to 233733/;
const AYUDA = /Llame al 1-888-373-7888 o mande HELP al 233733/;

const TEXTS: readonly Text[] = [
  { body: 'HELP', gets: HELP },
  { body: 'AYUDA', gets: AYUDA },
  { body: 'REPORT KS', gets: /to report to federal law enforcement/ },
  { body: 'info', gets: /This number is automatic/ },
  { body: 'hlep me', gets: HELP },
  { body: 'necesito ayuda por favor', gets: AYUDA },
  { body: 'DENUNCIAR MISSOURI', gets: /para reportar a agentes federales de la ley/ },
  { body: 'asdf qwer', gets: HELP },
];

/** The texts of a run, in turn. */
export function textAt(index: number): Text {
  return TEXTS[index % TEXTS.length] as Text;
}

/** A text signed with Twilio's token, from so many numbers in turn that none of them is taken for a machine. */
export function eventOf({ body }: Text, index: number, token?: string) {
  const from = `+155501${String(index % 99).padStart(2, '0')}`;
  return inboundEvent({ body, from, ...(token !== undefined && { token }) });
}
