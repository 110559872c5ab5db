import VoiceResponse from 'twilio/lib/twiml/VoiceResponse';
import type { Content } from '../../functions/text/content';
import { firstNumber } from './first-number';

/** The languages of the content that a call is answered in: Twilio's name for the voice, and the offer to connect. */
const SPOKEN: Record<string, { voice: 'en-US' | 'es-US'; offer: string }> = {
  en: { voice: 'en-US', offer: 'To be connected now, press any key.' },
  es: { voice: 'es-US', offer: 'Para comunicarse ahora, presione cualquier tecla.' },
};

/** The TwiML for a call: the key lines twice in each language, and any key connects the caller to the hotline. */
export function callTwiml(content: Content): string {
  const response = new VoiceResponse();
  const hotline = hotlineOf(content);
  // With no key that finishes, # is a key like any other.
  const listening = { numDigits: 1, finishOnKey: '', action: '/voice/connect', method: 'POST' };
  const saying = hotline ? response.gather(listening) : response;
  for (const _ of ['once', 'twice']) {
    for (const { voice, offer, line } of spokenIn(content)) {
      saying.say({ language: voice }, hotline ? `${line} ${offer}` : line);
    }
  }
  return response.toString();
}

/** The TwiML for a key press: calls the hotline, and says the key lines to whoever is still there afterwards. */
export function connectTwiml(content: Content): string {
  const response = new VoiceResponse();
  const hotline = hotlineOf(content);
  if (hotline) response.dial(hotline);
  for (const { voice, line } of spokenIn(content)) response.say({ language: voice }, line);
  return response.toString();
}

/** The first number of the main key line in E.164; undefined for a short one, which not every network connects. */
function hotlineOf({ callLines, main }: Content): string | undefined {
  const digits = firstNumber(callLines.get(main) ?? '').replace(/\D/g, '');
  return digits.length >= 10 ? `+${digits}` : undefined;
}

function spokenIn({ callLines, main }: Content) {
  if (!Object.hasOwn(SPOKEN, main))
    throw new Error(`Calls cannot be answered in ${main}: add it to infra/twiml/voice.ts.`);
  return [...callLines].flatMap(([language, line]) => {
    const spoken = SPOKEN[language];
    return spoken ? [{ ...spoken, line: digitsApart(line) }] : [];
  });
}

/** `1-888-373-7888` as `1, 8 8 8, 3 7 3, 7 8 8 8`, but not `200+`; without `24/7`, which a voice may read as a fraction or a date. */
function digitsApart(line: string): string {
  return line.replace(/,? ?24\/7/g, '').replace(/\d+(?:-\d+)*(?![\d+])/g, (number) =>
    number
      .split('-')
      .map((group) => [...group].join(' '))
      .join(', '),
  );
}
