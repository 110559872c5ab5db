import VoiceResponse from 'twilio/lib/twiml/VoiceResponse';

/** What a caller hears, and whom a key connects him to. */
export interface Calls {
  /** In E.164; undefined for a short number, which not every network connects. */
  hotline: string | undefined;
  /** The lines by language, the main one first, each with Twilio's name for its voice and the offer to connect. */
  spoken: readonly { voice: string; offer: string; line: string }[];
}

type Say = Parameters<VoiceResponse['say']>[0];

/** The TwiML for a call: the key lines twice in each language, and any key connects the caller to the hotline. */
export function callTwiml({ hotline, spoken }: Calls): string {
  const response = new VoiceResponse();
  // With no key that finishes, # is a key like any other.
  const listening = { numDigits: 1, finishOnKey: '', action: '/voice/connect', method: 'POST' };
  const saying = hotline ? response.gather(listening) : response;
  for (const _ of ['once', 'twice']) {
    for (const { voice, offer, line } of spoken)
      saying.say(inVoice(voice), hotline ? `${digitsApart(line)} ${offer}` : digitsApart(line));
  }
  return response.toString();
}

/** The TwiML for a key press: calls the hotline, and says the key lines to whoever is still there afterwards. */
export function connectTwiml({ hotline, spoken }: Calls): string {
  const response = new VoiceResponse();
  if (hotline) response.dial(hotline);
  for (const { voice, line } of spoken) response.say(inVoice(voice), digitsApart(line));
  return response.toString();
}

/** Which voices Twilio has is for the content to know; its types only list those of a day. */
function inVoice(language: string): Say {
  return { language } as Say;
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
