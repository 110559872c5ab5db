import { GetFunctionCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { unzipSync } from 'fflate';
import { UserError } from '../terminal/user-error';
import { clientConfig, fromAws } from './client';

const TIMEOUT_MS = 30_000;

/** A file that was deployed beside a function; undefined if there is none of that name. Rejects with a UserError. */
export async function fileBeside(functionName: string, file: string): Promise<string | undefined> {
  const client = new LambdaClient(clientConfig);
  const answer = client.send(new GetFunctionCommand({ FunctionName: functionName }));
  const { Code } = await fromAws('read what is deployed', answer);
  const files = unzipSync(await downloaded(String(Code?.Location)), { filter: ({ name }) => name === file });
  return files[file] && new TextDecoder().decode(files[file]);
}

/** AWS gives an address in S3 that is good for ten minutes. */
async function downloaded(address: string): Promise<Uint8Array> {
  const unread = (why: string) =>
    new UserError(`What is deployed cannot be read from S3 (${why}): try again, or see whether a proxy is in the way.`);
  const answer = await fetch(address, { signal: AbortSignal.timeout(TIMEOUT_MS) }).catch((error: Error) => {
    throw unread(error.message);
  });
  if (!answer.ok) throw unread(String(answer.status));
  return new Uint8Array(await answer.arrayBuffer());
}
