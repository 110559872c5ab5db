import { type CountLine, hasRisen } from '../canary/is-counted';
import { type CanaryLine, textWebhook } from '../canary/text-webhook';
import { log } from '../cloud/log';
import { pace } from '../cloud/pace';
import { rowReader } from '../cloud/read-row';
import { readSecret } from '../cloud/secret';
import { CANARY_ROW } from '../counts/rows';

/** The number that the reply to HELP begins with; infra/ compiles it in from the content. */
declare const HELP_NUMBER: string;

const { SMS_URL = '', CANARY_SECRET_ARN = '', COUNTS_TABLE = '' } = process.env;
const KEY_TIMEOUT_MS = 2_000;
const readCount = rowReader(COUNTS_TABLE, CANARY_ROW);

/**
 * Texts HELP to our own webhook, and logs in one line what became of it and, if it was answered, in another whether it
 * was counted: metric filters find `$.result`.
 */
export async function handler(): Promise<void> {
  const [key, before] = await Promise.all([readKey(), readCount().catch(() => undefined)]);
  const result = key ? await textWebhook(SMS_URL, key, HELP_NUMBER) : 'unsigned';
  log({ event: 'canary', result } satisfies CanaryLine);
  if (result !== 'answered') return;
  const isCounted = before !== undefined && (await hasRisen(before, readCount, pace.wait));
  log({ event: 'canary-count', result: isCounted ? 'counted' : 'uncounted' } satisfies CountLine);
}

async function readKey(): Promise<string | undefined> {
  try {
    const { current } = JSON.parse(await readSecret(CANARY_SECRET_ARN, KEY_TIMEOUT_MS));
    return typeof current === 'string' ? current : undefined;
  } catch {
    return undefined;
  }
}
