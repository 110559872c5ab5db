const TWIML_BINS = 'Twilio Console > TwiML Bins > Create';

/** Until the last day. */
export function untilThen(lastDay: string): string[] {
  return [
    `Nothing changes until ${lastDay}. Until then:`,
    '1. Tell your partners, 211 and whoever lists the number that it ends, and which number to name from then on.',
    '2. Take down or paste over every poster, card, sticker, site and profile that shows the number; write down where each was.',
    '3. Read the counts while they are easy to read: npm run -s metrics -- --from <day> --by month --format csv > texts.csv',
    `On ${lastDay}, run npm run connect -- --retire again: it gives the number its last reply.`,
  ];
}

/** What to make at Twilio: an answer that needs nothing of AWS. */
export function makeBins(texts: string, calls: string | undefined): string[] {
  return [
    `The last reply is the one that names the national numbers and needs no AWS. ${TWIML_BINS}, and paste this as it stands:`,
    `\n${texts}\n`,
    ...(calls ? ['Another TwiML Bin for calls:', `\n${calls}\n`] : []),
  ];
}

/** Once the number answers by itself. */
export const AFTERWARDS = [
  'Text HELP from your own phone, and call: the last reply must come, from Twilio alone.',
  'Keep the number, and some balance with Auto-recharge: about $1 to $2 a month and $0.008 a segment. Given back, it goes to a stranger, and people will text it for years from old posters.',
  'Keep its registration too (A2P campaign or toll-free verification): without it carriers block the reply.',
  'Then npx cdk destroy, as infra/README.md says. The table of counts stays.',
];

/** What callers hear, without what the function answered to a key. */
export function spokenAlone(twiml: string): string {
  return twiml.replace(/<Dial>[^<]*<\/Dial>/g, '');
}
