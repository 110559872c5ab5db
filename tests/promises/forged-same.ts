import { andThen, type Change, eventOf, pairs, pick, withPairs } from './forged-requests';

/** Ways to send the same message otherwise, which Twilio's signature does not tell apart. */
export const SAME: Record<string, Change> = {
  'as it was': eventOf,
  'in another order': (sent, random) =>
    eventOf(
      withPairs(
        sent,
        pairs(sent)
          .map((pair) => ({ pair, at: random() }))
          .sort((a, b) => a.at - b.at)
          .map(({ pair }) => pair),
      ),
    ),
  'with spaces as %20': (sent) => eventOf({ ...sent, body: sent.body.replaceAll('+', '%20') }),
  'with lower-case codes': (sent) =>
    eventOf({ ...sent, body: sent.body.replace(/%../g, (code) => code.toLowerCase()) }),
  'with every byte as a code': (sent) => {
    const code = (text: string) => Buffer.from(text).toString('hex').replace(/../g, '%$&');
    return eventOf({
      ...sent,
      body: pairs(sent)
        .map((pair) => pair.map(code).join('='))
        .join('&'),
    });
  },
  'with a parameter repeated': (sent, random) => eventOf(withPairs(sent, [...pairs(sent), pick(pairs(sent), random)])),
  'not in base64': (sent) => ({ ...eventOf(sent), body: sent.body, isBase64Encoded: false }),
  'with header names in capitals': andThen(({ headers }) => ({
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toUpperCase(), value])),
  })),
  'with a content type in capitals': (sent) =>
    eventOf({ ...sent, headers: { ...sent.headers, 'content-type': 'APPLICATION/X-WWW-FORM-URLENCODED ;x=y' } }),
};
