import { textWebhook } from '../canary/text-webhook';
import { readSecret } from '../cloud/secret';

/** The number that the reply to HELP begins with; infra/ compiles it in from the content. */
declare const HELP_NUMBER: string;

/** What became of the canary's text: `unsigned` means that its key could not be had, so that none was sent. */
export interface CanaryLine {
  event: 'canary';
  result: Awaited<ReturnType<typeof textWebhook>> | 'unsigned';
}

const { SMS_URL = '', CANARY_SECRET_ARN = '' } = process.env;
const PATIENCE_MS = 2_000;

/** Texts HELP to our own webhook and logs in one line what became of it, where metric filters find `$.result`. */
export async function handler(): Promise<void> {
  const key = await readKey();
  const line: CanaryLine = { event: 'canary', result: key ? await textWebhook(SMS_URL, key, HELP_NUMBER) : 'unsigned' };
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

async function readKey(): Promise<string | undefined> {
  try {
    const { current } = JSON.parse(await readSecret(CANARY_SECRET_ARN, AbortSignal.timeout(PATIENCE_MS)));
    return typeof current === 'string' ? current : undefined;
  } catch {
    return undefined;
  }
}
