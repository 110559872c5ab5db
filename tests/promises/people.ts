/**
 * Made-up people whose every value holds one of four marks: a word, hex digits of an id, the beginning of a number or of an address.
 * A value written in any form that can be undone holds its mark in that form, so that looking for a handful of forms
 * of four marks is looking for all values of 100,000 people; only one-way forms have to be looked for one by one.
 */
export const MARKS = { word: 'qzcanary', digits: '1555010', hex: 'c0ffeeca4a7e', ip: '2001:db8:c0ff:eeca' } as const;

/** What a text and its request tell about a person. */
export interface Person {
  from: string;
  to: string;
  body: string;
  messageSid: string;
  ip: string;
  /** Further parameters, as Twilio sends them or may send them one day. */
  params: Record<string, string>;
  headers: Record<string, string>;
}

const TEXTS = [
  'HELP',
  'hlep',
  'AYUDA',
  'my kid is missing in kansas',
  'REPORT Missouri',
  'is this private?',
  'quiero morir',
  'he hits me',
  '',
  'é¿💔',
];

/** The person of a number from 0 to 9,999,999: other values for each, the same each time. */
export function person(i: number): Person {
  const word = (what: string) => `${MARKS.word} ${what} ${i}`;
  const digits = (salt: number) => `+${MARKS.digits}${String((i * 7919 + salt) % 100_000_000).padStart(8, '0')}`;
  const id = (kind: string) => kind + MARKS.hex + (i * 0x9e3779b1 + 0x1000000000).toString(16).padStart(20, '0');
  const from = digits(1);
  return {
    from,
    to: digits(50_000_001),
    body: `${TEXTS[i % TEXTS.length]} ${word('text')} ${from}`,
    messageSid: id('SM'),
    ip: `${MARKS.ip}::${i.toString(16)}`,
    params: {
      MessageSid: id('SM'),
      SmsSid: id('SM'),
      SmsMessageSid: id('SM'),
      AccountSid: id('AC'),
      MessagingServiceSid: id('MG'),
      FromCity: word('City'),
      FromState: word('State'),
      FromZip: digits(3),
      FromCountry: word('Country'),
      ToCity: word('To City'),
      ToZip: digits(4),
      ProfileName: word('Name'),
      WaId: from.slice(1),
      Latitude: `38.${MARKS.digits}${i}`,
      Address: word('Street'),
      ButtonText: word('Button'),
      ErrorCode: word('Code'),
      ErrorUrl: `https://example.org/?From=${encodeURIComponent(from)}`,
      MediaUrl0: `https://api.twilio.com/${id('ME')}`,
      AddOns: JSON.stringify({ results: { caller: word('Caller'), carrier: digits(5) } }),
      [`${MARKS.word}${i}`]: word('new parameter'),
    },
    headers: {
      'user-agent': word('Agent'),
      'i-twilio-idempotency-token': word('idempotency'),
      'x-home-region': word('region'),
      cookie: `session=${MARKS.word}${i}`,
      referer: `https://example.org/?from=${encodeURIComponent(from)}`,
    },
  };
}
