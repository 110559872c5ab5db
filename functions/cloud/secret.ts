import { signedHeaders } from './sign';

/** TLS is loaded for an address that needs it, and at the start, so that no text waits for it: it takes a tenth of a cold start. */
function opener({ protocol }: URL): typeof import('node:http').request {
  return (protocol === 'http:' ? require('node:http') : require('node:https')).request;
}
opener(endpoint());

/**
 * Reads a secret's text from AWS Secrets Manager, with a signed request of our own: the SDK would add some 80 ms to
 * the first answer after a cold start. Rejects on any answer but 200, and after `timeoutMs` whatever happens.
 */
export function readSecret(arn: string, timeoutMs: number): Promise<string> {
  const signal = AbortSignal.timeout(timeoutMs);
  const late = new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
  return Promise.race([request(arn, signal), late]);
}

function endpoint(): URL {
  const { AWS_ENDPOINT_URL_SECRETS_MANAGER, AWS_ENDPOINT_URL } = process.env;
  return new URL(
    AWS_ENDPOINT_URL_SECRETS_MANAGER ?? AWS_ENDPOINT_URL ?? `https://secretsmanager.${region()}.amazonaws.com`,
  );
}

function region(): string {
  return process.env.AWS_REGION ?? 'us-east-1';
}

async function request(arn: string, signal: AbortSignal): Promise<string> {
  const to = endpoint();
  const body = JSON.stringify({ SecretId: arn });
  const headers = {
    'content-type': 'application/x-amz-json-1.1',
    'content-length': String(body.length),
    'x-amz-target': 'secretsmanager.GetSecretValue',
  };
  const request = { service: 'secretsmanager', region: region(), host: to.host, method: 'POST', path: '/' } as const;
  const signed = signedHeaders({ ...request, headers, body }, process.env, new Date());
  const answer = await new Promise<string>((resolve, reject) => {
    const { hostname, port } = to;
    // A connection that was kept while the environment was frozen is a dead one.
    const options = { agent: false, hostname, port, method: 'POST', headers: signed, signal } as const;
    const sending = opener(to)(options, (response) => {
      let text = '';
      response.setEncoding('utf8').on('error', reject);
      response.on('data', (chunk) => {
        text += chunk;
      });
      response.on('end', () => {
        if (response.statusCode !== 200) return reject(new Error(`Secrets Manager answered ${response.statusCode}.`));
        resolve(text);
      });
    });
    sending.on('error', reject);
    sending.end(body);
  });
  return (JSON.parse(answer) as { SecretString: string }).SecretString;
}
