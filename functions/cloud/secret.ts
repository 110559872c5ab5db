import http from 'node:http';
import https from 'node:https';
import { sign } from 'aws4';

/**
 * Reads a secret's text from AWS Secrets Manager, with a signed request of our own: the SDK would add some 80 ms to
 * the first answer after a cold start. Rejects on any answer but 200, and after `timeoutMs` whatever happens.
 */
export function readSecret(arn: string, timeoutMs: number): Promise<string> {
  const signal = AbortSignal.timeout(timeoutMs);
  const late = new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
  return Promise.race([request(arn, signal), late]);
}

function request(arn: string, signal: AbortSignal): Promise<string> {
  const region = process.env.AWS_REGION ?? 'us-east-1';
  const endpoint = new URL(
    process.env.AWS_ENDPOINT_URL_SECRETS_MANAGER ??
      process.env.AWS_ENDPOINT_URL ??
      `https://secretsmanager.${region}.amazonaws.com`,
  );
  const signed = sign({
    service: 'secretsmanager',
    region,
    method: 'POST',
    host: endpoint.host,
    path: '/',
    headers: { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': 'secretsmanager.GetSecretValue' },
    body: JSON.stringify({ SecretId: arn }),
  });
  const { request: open } = endpoint.protocol === 'http:' ? http : https;
  return new Promise((resolve, reject) => {
    const { headers, method, path, body } = signed;
    const sending = open(
      // A connection that was kept while the environment was frozen is a dead one.
      {
        agent: false,
        hostname: endpoint.hostname,
        port: endpoint.port,
        method,
        path,
        headers,
        signal,
      } as http.RequestOptions,
      (response) => {
        const chunks: Buffer[] = [];
        response.on('error', reject);
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          if (response.statusCode !== 200) return reject(new Error(`Secrets Manager answered ${response.statusCode}.`));
          resolve(Buffer.concat(chunks).toString('utf8'));
        });
      },
    );
    sending.on('error', reject);
    sending.end(body);
  }).then((answer) => (JSON.parse(answer as string) as { SecretString: string }).SecretString);
}
