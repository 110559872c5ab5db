import { notDeployed, readStack, type Stack } from '../aws/stack';
import { notUsable } from '../aws/stack-state';
import { UserError } from '../terminal/user-error';

/** The addresses as Twilio must have them, the ARN of the secret that the function reads its tokens from, and the table. */
export interface Outputs {
  smsUrl: string;
  fallbackUrl: string;
  voiceUrl: string;
  tokensSecret: string;
  countsTable: string;
}

const NAMES = ['SmsUrl', 'FallbackUrl', 'VoiceUrl', 'TokensSecret', 'CountsTable'];

/** What the deployed stack gives; rejects with a UserError if it is not deployed, or not by this version. */
export async function deployed(name: string): Promise<Outputs & { region: string; status: string }> {
  const stack = await readStack(name);
  if ('lookedIn' in stack) throw new UserError(notDeployed(name, stack));
  return { ...outputsOf(stack), region: stack.region, status: stack.status };
}

/** Throws a UserError if an output is missing. */
export function outputsOf(stack: Stack): Outputs {
  const { outputs } = stack;
  const missing = NAMES.filter((output) => !outputs[output]);
  if (missing.length > 0) throw new UserError(notUsable(stack, missing.join(' and no ')));
  const values = NAMES.map((output) => outputs[output]);
  const [smsUrl = '', fallbackUrl = '', voiceUrl = '', tokensSecret = '', countsTable = ''] = values;
  return { smsUrl, fallbackUrl, voiceUrl, tokensSecret, countsTable };
}
