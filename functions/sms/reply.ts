import MessagingResponse from 'twilio/lib/twiml/MessagingResponse';

/** What goes back to Twilio; the body is never empty, because an empty stream loses its status and headers. */
export interface Reply {
  status: number;
  headers: Record<string, string>;
  body: string;
}

const XML = { 'content-type': 'text/xml; charset=utf-8' };

/** One text message to the person. */
export function message(text: string): Reply {
  const response = new MessagingResponse();
  response.message(text);
  return { status: 200, headers: XML, body: response.toString() };
}

/** No message: Twilio sends nothing. */
export const silence: Reply = { status: 200, headers: XML, body: new MessagingResponse().toString() };

/** Ready-made TwiML, sent as it is. */
export function twiml(body: string): Reply {
  return { status: 200, headers: XML, body };
}

const REASONS = {
  403: 'The signature is not one that Twilio made with our token.',
  405: 'This is a Twilio webhook: POST only.',
  413: 'Longer than 64 KiB.',
  415: 'Send application/x-www-form-urlencoded.',
};

/** An HTTP error, which makes Twilio call the fallback; still TwiML, because Twilio texts plain text to people. */
export function refusal(status: keyof typeof REASONS): Reply {
  const response = new MessagingResponse();
  response.comment(REASONS[status]);
  return { status, headers: status === 405 ? { ...XML, allow: 'POST' } : XML, body: response.toString() };
}
