import { type CanaryLine, textWebhook } from '../canary/text-webhook';
import { log } from '../cloud/log';
import { readSecret } from '../cloud/secret';

/** The number that the reply to HELP begins with; infra/ compiles it in from the content. */
declare const HELP_NUMBER: string;

const { SMS_URL = '', CANARY_SECRET_ARN = '' } = process.env;
const KEY_TIMEOUT_MS = 2_000;

/** Texts HELP to our own webhook and logs in one line what became of it, where metric filters find `$.result`. */
export async function handler(): Promise<void> {
  const key = await readKey();
  const result = key ? await textWebhook(SMS_URL, key, HELP_NUMBER) : 'unsigned';
  log({ event: 'canary', result } satisfies CanaryLine);
}

async function readKey(): Promise<string | undefined> {
  try {
    const { current } = JSON.parse(await readSecret(CANARY_SECRET_ARN, KEY_TIMEOUT_MS));
    return typeof current === 'string' ? current : undefined;
  } catch {
    return undefined;
  }
}
