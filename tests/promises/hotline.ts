import { randomUUID } from 'node:crypto';
import type { LambdaFunctionURLEvent } from 'aws-lambda';
import { countsTable } from '../../infra/phone/counts-table';
import type { ReadableCounter } from '../../infra/phone/memory-counter';
import { type DynamoDBProxy, startProxy } from '../aws/dynamodb-proxy';
import { type SecretsManager, startSecretsManager } from '../aws/secrets-manager';
import { type Invocation, type Lambda, startLambda } from '../lambda/runtime-api';
import { TOKEN } from '../sms/inbound';
import { world } from '../system/world';

/** The name of the secret that holds Twilio's tokens. */
export const TWILIO_SECRET = 'twilio';
const CANARY_SECRET = 'canary';
export const CANARY_KEY = 'c'.repeat(32);

/** Ten in AWS; here more processes than cores may wait for one another. */
const TIMEOUT_SECONDS = 60;

/** What a person got, and who it came from; `webhook` is missing where the function died of it. */
export interface Delivered {
  by: 'webhook' | 'fallback';
  body: string;
  /** From sending it to the last byte of the answer, the fallback's included. */
  ms: number;
  webhook?: Invocation;
}

/** The deployed hotline, on this machine: its bundles in Lambda processes, with stand-ins for the rest of AWS. */
export interface Hotline {
  secrets: SecretsManager;
  dynamodb: DynamoDBProxy;
  counts: ReadableCounter;
  /** The counts' table on DynamoDB Local. */
  table: string;
  /** One more environment of the webhook, stopped with the hotline at the latest. */
  environment(env?: Record<string, string>, bundle?: string): Promise<Lambda>;
  /** One more environment of the fallback, stopped in the same way. */
  fallback(): Promise<Lambda>;
  /** Delivers a text as Twilio does: where the webhook fails or answers with an error, the fallback is called. */
  deliver(event: LambdaFunctionURLEvent, environment: Pick<Lambda, 'invoke'>): Promise<Delivered>;
  stop(): Promise<void>;
}

/** Starts the hotline with an empty table on DynamoDB Local and no environment yet. */
export async function startHotline(): Promise<Hotline> {
  const secrets = await startSecretsManager({
    [TWILIO_SECRET]: JSON.stringify({ current: TOKEN }),
    [CANARY_SECRET]: JSON.stringify({ current: CANARY_KEY }),
  });
  const local = world.dynamodb as string;
  const dynamodb = await startProxy(local);
  const table = randomUUID();
  const counts = await countsTable(local, table);
  const environments: Lambda[] = [];
  /** Started by the first text that needs it. */
  let fallback: Promise<Lambda> | undefined;
  const startFallback = async () => {
    const started = await startLambda({ bundle: world.fallback, timeoutSeconds: TIMEOUT_SECONDS });
    environments.push(started);
    return started;
  };
  return {
    secrets,
    dynamodb,
    counts,
    table,
    async environment(env = {}, bundle = world.sms) {
      const started = await startLambda({
        bundle,
        timeoutSeconds: TIMEOUT_SECONDS,
        env: {
          TWILIO_SECRET_ARN: TWILIO_SECRET,
          CANARY_SECRET_ARN: CANARY_SECRET,
          COUNTS_TABLE: table,
          TIME_ZONE: 'America/Chicago',
          AWS_ENDPOINT_URL_SECRETS_MANAGER: secrets.url,
          AWS_ENDPOINT_URL_DYNAMODB: dynamodb.endpoint,
          ...env,
        },
      });
      environments.push(started);
      return started;
    },
    fallback: startFallback,
    async deliver(event, environment) {
      const sent = performance.now();
      const webhook = await environment.invoke(event).catch(() => undefined);
      if (webhook && !webhook.error && webhook.status < 400)
        return { by: 'webhook', body: webhook.body, ms: webhook.lastByteAt - sent, webhook };
      fallback ??= startFallback();
      const { body, lastByteAt } = await (await fallback).invoke(event);
      return { by: 'fallback', body, ms: lastByteAt - sent, ...(webhook && { webhook }) };
    },
    async stop() {
      await fallback;
      await Promise.all(environments.map((environment) => environment.stop()));
      await Promise.all([secrets.stop(), dynamodb.stop()]);
    },
  };
}
