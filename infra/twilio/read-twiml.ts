const TWIML = /^(?:<\?xml[^>]*\?>)?\s*<Response(?:\s*\/>|>((?:<Message>[^<]*<\/Message>)*)<\/Response>)\s*$/;
const CHARACTERS: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** The texts in TwiML of the kind that is sent here, messages of plain text; throws on any other. */
export function readTwiml(twiml: string): string[] {
  const response = TWIML.exec(twiml);
  if (!response) throw new Error('The webhook answered with something that is not a TwiML message.');
  const messages = (response[1] ?? '').matchAll(/<Message>([^<]*)<\/Message>/g);
  return [...messages].map(([, text = '']) => unescaped(text));
}

function unescaped(text: string): string {
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name = '') => {
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
    return decimal ? String.fromCodePoint(Number(decimal)) : (CHARACTERS[name] ?? whole);
  });
}
