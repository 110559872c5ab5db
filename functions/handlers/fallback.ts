/** TwiML for a text, for a call and for a caller's key press; infra/ compiles it in from the content. */
declare const TEXT_TWIML: string;
declare const CALL_TWIML: string;
declare const CONNECT_TWIML: string;

/** What is looked at of a Function URL's event. */
interface Request {
  rawPath: string;
  requestContext: { http: { method: string } };
  body?: string;
  isBase64Encoded: boolean;
}

/**
 * The answer when everything else is broken, and to every call: a constant, to whoever asks, without imports, secrets
 * or a table. It logs only that Twilio came here because the webhook had failed it.
 */
export async function handler(event: Request): Promise<{ statusCode: 200; headers: object; body: string }> {
  if (isFallback(event)) process.stdout.write('{"event":"fallback"}\n');
  return { statusCode: 200, headers: { 'content-type': 'text/xml; charset=utf-8' }, body: answerTo(event) };
}

function answerTo(event: Request): string {
  const path = typeof event?.rawPath === 'string' ? event.rawPath : '';
  if (path.startsWith('/voice/connect')) return CONNECT_TWIML;
  return path.startsWith('/voice') ? CALL_TWIML : TEXT_TWIML;
}

/** A longer body, in characters, is not Twilio's. */
const MAX_BODY = 128 * 1024;

/** Twilio adds ErrorCode when it calls a fallback; a visitor or a scanner has none. */
function isFallback(event: Request): boolean {
  try {
    if (event.requestContext.http.method !== 'POST') return false;
    const { isBase64Encoded } = event;
    const body = event.body ?? '';
    if (body.length > MAX_BODY) return false;
    const form = isBase64Encoded ? Buffer.from(body, 'base64').toString() : body;
    return /(?:^|&)ErrorCode=/.test(form);
  } catch {
    return false;
  }
}
