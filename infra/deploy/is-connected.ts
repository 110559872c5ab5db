import type { Stack } from '../aws/stack';
import { tokensSecret } from '../aws/tokens-secret';
import { parseStoredTokens } from '../connect/stored-tokens';
import { UserError } from '../terminal/user-error';

/** Whether connect has put in what texts are verified with. Where that may not be read, doctor says so. */
export async function isConnected({ outputs: { TokensSecret } }: Stack): Promise<boolean> {
  if (!TokensSecret) return true;
  const text = await tokensSecret(TokensSecret)
    .read()
    .then((secret) => secret.text)
    .catch((error: unknown) => {
      if (error instanceof UserError) return undefined;
      throw error;
    });
  if (text === undefined) return true;
  const stored = parseStoredTokens(text);
  return stored === 'damaged' || Boolean(stored.current || stored.sharedKey);
}
