import { notDeployed, readStack, type Stack } from '../aws/stack';

/** The addresses as Twilio must have them, and the ARN of the secret that the function reads its tokens from. */
export interface Outputs {
  smsUrl: string;
  fallbackUrl: string;
  voiceUrl: string;
  tokensSecret: string;
}

const NAMES = ['SmsUrl', 'FallbackUrl', 'VoiceUrl', 'TokensSecret'];

/** What the deployed stack gives; rejects with a sentence where it is not deployed, or not by this version. */
export async function deployed(name: string): Promise<Outputs & { region: string }> {
  const stack = await readStack(name);
  if ('lookedIn' in stack) throw new Error(notDeployed(name, stack));
  return { ...outputsOf(stack), region: stack.region };
}

/** Throws a sentence where an output is missing. */
export function outputsOf({ name, outputs }: Stack): Outputs {
  const missing = NAMES.filter((output) => !outputs[output]);
  if (missing.length > 0)
    throw new Error(`The stack ${name} has no output ${missing.join(' and no ')}: run npx cdk deploy, and try again.`);
  const [smsUrl = '', fallbackUrl = '', voiceUrl = '', tokensSecret = ''] = NAMES.map((output) => outputs[output]);
  return { smsUrl, fallbackUrl, voiceUrl, tokensSecret };
}
