import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Fault, startProxy } from '../aws/dynamodb-proxy';
import { type SecretsFault, startSecretsManager } from '../aws/secrets-manager';
import { TOKEN } from '../sms/inbound';
import { world } from '../system/world';
import { type Answer, answersTo, inBatches } from './batches';
import { CANARY_KEY, type Hotline } from './hotline';
import { MARKS, person } from './people';
import { eventOf } from './privacy-events';
import { WAYS } from './privacy-ways';
import { startWiretap } from './privacy-wiretap';
import { bundleWithService } from './service-bundle';

/** All that stays of a run, or leaves the function: each text once. */
export interface Kept {
  events: number;
  logs: Set<string>;
  answers: Set<string>;
  /** Answers that were other than their way says: with working stores, of which status, and anywhere, what was thrown. */
  wrong: string[];
  requests: string[];
}

type Fate = 'as ever' | 'answered';

const DYNAMODB_FAULTS: Fault[] = [
  'conflict',
  'throttle',
  'throughput-reason',
  'error500',
  'nothing',
  'cut-before',
  'cut-after',
  'refuse',
  'hang',
];
const SECRETS_FAULTS: (SecretsFault | 'empty')[] = ['refuse', 'throttle', 'hang', 'damage', 'empty'];

/** Sends about so many events of other people each, in every way and under every fault, and keeps what stays. */
export async function run(hotline: Hotline, size: number): Promise<Kept> {
  const kept: Kept = { events: 0, logs: new Set(), answers: new Set(), wrong: [], requests: [] };
  const stops: (() => Promise<void>)[] = [];
  const batched = async (bundle: string) => {
    const folder = await inBatches(bundle);
    stops.push(() => rm(folder, { recursive: true }));
    return folder;
  };
  // Every text names the town of a local service, so that the way of a place is looked into, too.
  const withService = await bundleWithService({ KS: { towns: [MARKS.word] } });
  stops.push(() => rm(withService, { recursive: true }));
  const webhook = await batched(withService);
  const overheard = async (url: string) => {
    const wiretap = await startWiretap(url);
    stops.push(async () => {
      kept.requests.push(...wiretap.requests());
      await wiretap.stop();
    });
    return wiretap.url;
  };
  const dynamodb = await overheard(world.dynamodb as string);
  const secrets = await overheard(hotline.secrets.url);

  /** A share of all events through one process, which is then gone; `before` each batch a fault is set. */
  const send = async (share: number, fate: Fate, env = {}, bundle = webhook, before?: () => void) => {
    const lambda = await hotline.environment(
      {
        AWS_ENDPOINT_URL_DYNAMODB: dynamodb,
        AWS_ENDPOINT_URL_SECRETS_MANAGER: secrets,
        ...env,
      },
      bundle,
    );
    await answersTo([eventOf(person(0), { token: '-' })], lambda); // so that a crowd does not wait for both secrets
    const ways = Object.entries(WAYS);
    const all = Math.ceil(size * share);
    const atOnce = Math.min(60, Math.ceil(all / DYNAMODB_FAULTS.length)); // so that even a few meet every fault
    for (let sent = 0; sent < all; sent += atOnce) {
      before?.();
      const batch = Array.from({ length: Math.min(atOnce, all - sent) }, () => {
        const i = kept.events++;
        const [name, way] = ways[i % ways.length] as (typeof ways)[number];
        return { name, status: way.status, event: way.event(person(i)) };
      });
      const answers = await answersTo(
        batch.map(({ event }) => event),
        lambda,
      );
      answers.forEach((answer, i) => {
        kept.answers.add(JSON.stringify(answer));
        const { name = '', status = 0 } = batch[i] ?? {};
        if (!isRight(answer, status, fate)) kept.wrong.push(`${name}: ${JSON.stringify(answer)}`);
      });
    }
    for (const line of lambda.logs().split('\n')) kept.logs.add(line);
    await lambda.stop();
  };

  const faulty = await startProxy(world.dynamodb as string);
  stops.push(faulty.stop);
  const onFaulty = await overheard(faulty.endpoint);
  let turn = 0;
  const nextFault = () => {
    faulty.always = DYNAMODB_FAULTS[turn++ % DYNAMODB_FAULTS.length];
  };
  const withoutSecrets = async (fault: (typeof SECRETS_FAULTS)[number]) => {
    const current = fault === 'empty' ? ' ' : TOKEN;
    const broken = await startSecretsManager({ twilio: JSON.stringify({ current }), canary: CANARY_KEY });
    if (fault !== 'empty') broken.fault = fault;
    stops.push(broken.stop);
    const url = await overheard(broken.url);
    await send(fault === 'hang' ? 0.001 : 0.02, 'answered', { AWS_ENDPOINT_URL_SECRETS_MANAGER: url });
  };
  try {
    await Promise.all([
      send(0.4, 'as ever'),
      (async () => {
        await send(0.32, 'as ever');
        await send(0.04, 'as ever', { COUNTS_TABLE: 'missing' });
        await send(0.04, 'as ever', {}, await damaged('dynamodb.js', await batched(world.sms)));
        await send(0.06, 'answered', {}, await damaged('content.txt', await batched(world.sms)));
        await send(0.06, 'answered', {}, await batched(world.fallback));
        for (const fault of SECRETS_FAULTS) await withoutSecrets(fault);
        await send(0.02, 'as ever', { AWS_ENDPOINT_URL_DYNAMODB: onFaulty }, webhook, nextFault);
      })(),
    ]);
  } finally {
    for (const stop of stops) await stop();
  }
  return kept;
}

function isRight({ statusCode = 0, headers, body, threw }: Answer, status: number, fate: Fate): boolean {
  const isExpected = fate === 'as ever' ? statusCode === status : [200, 405, 413, 415].includes(statusCode);
  return !threw && isExpected && /^text\/xml/.test(headers?.['content-type'] ?? '') && /<Response/.test(body ?? '');
}

/** A bundle in batches, from now on with a file that cannot be read. */
async function damaged(file: string, folder: string): Promise<string> {
  await writeFile(join(folder, 'bundle', file), '{');
  return folder;
}
