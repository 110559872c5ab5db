import { twilioRequest } from './twilio-request';

const TIMEOUT_MS = 7_000;

/** What became of the canary's text: `unsigned` means that its key could not be had, so that none was sent. */
export interface CanaryLine {
  event: 'canary';
  result: Awaited<ReturnType<typeof textWebhook>> | 'unsigned';
}

/**
 * Texts HELP to the webhook as Twilio would, signed with `key`, and tells what came back: `answered` is a reply with
 * `number` in it, `refused` a signature that was not accepted, `unreachable` no answer within seven seconds.
 */
export async function textWebhook(
  url: string,
  key: string,
  number: string,
): Promise<'answered' | 'wrong' | 'refused' | 'unreachable'> {
  const text = twilioRequest({ body: 'HELP', from: '+15555550100', to: '+15555550199', url, token: key });
  try {
    const response = await fetch(url, { method: 'POST', ...text, signal: AbortSignal.timeout(TIMEOUT_MS) });
    if (response.status === 403) return 'refused';
    return response.status === 200 && (await response.text()).includes(number) ? 'answered' : 'wrong';
  } catch {
    return 'unreachable';
  }
}
