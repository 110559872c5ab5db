import {
  GetSecretValueCommand,
  PutSecretValueCommand,
  ResourceNotFoundException,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { clientConfig, fromAws } from './client';

/** The text of the secret that the function reads Twilio's tokens from. */
export interface TokensSecret {
  /** Its text, and when that was written; there is no time if it has no value yet. */
  read(): Promise<{ text: string; written?: Date | undefined }>;
  /** What it held before; empty if that is not known. */
  readPrevious(): Promise<string>;
  write(text: string): Promise<void>;
}

/** The stack's secret, by its ARN; both reject with a UserError. */
export function tokensSecret(arn: string): TokensSecret {
  const client = new SecretsManagerClient(clientConfig);
  return {
    async read() {
      const reading = client.send(new GetSecretValueCommand({ SecretId: arn })).catch((error: Error) => {
        if (error instanceof ResourceNotFoundException) return { SecretString: '', CreatedDate: undefined }; // It has no value yet.
        throw error;
      });
      const { SecretString: text = '', CreatedDate: written } = await fromAws('read the secret', reading);
      return { text, written };
    },
    async readPrevious() {
      const previous = new GetSecretValueCommand({ SecretId: arn, VersionStage: 'AWSPREVIOUS' });
      const reading = client.send(previous).catch((error: Error) => {
        if (error instanceof ResourceNotFoundException) return { SecretString: '' };
        throw error;
      });
      return (await fromAws('read what the secret held before', reading)).SecretString ?? '';
    },
    async write(text) {
      const writing = client.send(new PutSecretValueCommand({ SecretId: arn, SecretString: text }));
      await fromAws('write the secret', writing);
    },
  };
}
