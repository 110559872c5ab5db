import type { LocalContent } from './read-content';

/** What goes into Twilio's Console by hand, because its API does not take it. */
export interface Paste {
  optOut: { language: string; word: string; text: string }[];
  twimlBin: string;
}

export function pasteOf({ languages, constant }: LocalContent): Paste {
  return {
    optOut: languages.map(({ name, word, help }) => ({ language: name, word, text: help })),
    twimlBin: constant,
  };
}

/** Laid out so that a text can be marked and copied as it stands: not indented, and not wrapped. */
export function pasteText({ optOut, twimlBin }: Paste): string {
  return [
    'TO PASTE: Advanced Opt-Out',
    'Console > Messaging > Services > your service > Opt-Out Management. Leave the',
    'replies to STOP and START as they are. Take INFO out of the help keywords.',
    ...optOut.flatMap(({ language, word, text }) => ['', `${language}, help keyword ${word}, reply:`, '', text]),
    '',
    'TO PASTE: TwiML Bin, an answer even when all of AWS is down',
    'Console > TwiML Bins > Create. Give its address to the number as “Primary',
    'handler fails”, in place of ours; npm run connect leaves it there.',
    '',
    twimlBin,
  ].join('\n');
}
