import { type Credentials, fromTwilio, twilioClient } from './client';

/** A text between two numbers of the account, so that no person's is ever read. */
export interface Texts {
  send(text: { from: string; to: string; body: string }): Promise<string>;
  /** What was sent from the one to the other since then. */
  between(from: string, to: string, since: Date): Promise<{ body: string; errorCode: number | null }[]>;
  /** The error that a sent text met. */
  errorOf(sid: string): Promise<number | null>;
}

const MAX_TEXTS = 20;

/** Texts by Twilio's REST API; each rejects with a UserError. */
export function twilioTexts(credentials: Credentials): Texts {
  const { messages } = twilioClient(credentials);
  return {
    send: async (text) => (await fromTwilio(`send a text from ${text.from}`, messages.create(text))).sid,
    async between(from, to, dateSentAfter) {
      const listing = messages.list({ from, to, dateSentAfter, limit: MAX_TEXTS, pageSize: MAX_TEXTS });
      const found = await fromTwilio(`read the texts from ${from} to ${to}`, listing);
      return found.map(({ body, errorCode }) => ({ body, errorCode: errorCode || null }));
    },
    errorOf: async (sid) => (await fromTwilio('read the text that was sent', messages(sid).fetch())).errorCode || null,
  };
}
