import { createHash, randomBytes } from 'node:crypto';
import { dayOf } from '../../functions/counts/calendar';
import { type Key, rowsOf } from '../../functions/counts/rows';
import { tokenFor, type Usage } from '../../functions/counts/usage';
import { loopGuard } from '../../functions/sms/loop-guard';
import { type Inbound, parse } from '../../functions/sms/parse';
import { receive } from '../../functions/sms/receive';
import { DEMO_TEXTS } from '../../infra/phone/demo-texts';
import { inboundEvent } from '../sms/inbound';
import { content } from '../text/content';

/** What the rows of one text say, with each row's place in the dump. */
interface Dealt {
  topic: { bucket: string; says: string };
  region?: { bucket: string; says: string };
}
/** How a text becomes rows; the product's own way, or another to compare it with. */
type Rows = (topic: Key, region: Key | undefined) => Dealt;

/** The product's rows: a region's shard and its month are all that it shares with its topic. */
export const asBuilt: Rows = (topic, region) => ({
  topic: { bucket: topic.pk.slice(0, 7), says: topic.sk },
  ...(region && { region: { bucket: region.pk.slice(0, 7), says: `${region.pk} ${region.sk}` } }),
});

/** Rows as they might have been: a region's row in the same shard as its topic's, and of the same day. */
export const sharing: Rows = (topic, region) => {
  const bucket = `${topic.pk} ${topic.sk.slice(0, 2)}`;
  return { topic: { bucket, says: topic.sk }, ...(region && { region: { bucket, says: `${bucket} ${region.sk}` } }) };
};

const MIX = DEMO_TEXTS.filter(({ optOut }) => !optOut).flatMap(({ body, weight }) => {
  const inbound = parse(inboundEvent({ body })) as Inbound;
  const checked = { signer: 'twilio', optOuts: 'twilio' } as const;
  const { count } = receive(inbound, checked, content, loopGuard(randomBytes(32)), new Date());
  return Array.from({ length: count ? weight : 0 }, () => count?.usage as Usage);
});

/** The texts of the first days of a month at random, a few more or fewer each day, as the mix of the demo year has them. */
export function textsOf(days: number, aDay: number, random: () => number): Parameters<Rows>[] {
  return Array.from({ length: days }, (_, day) => new Date(Date.UTC(2026, 10, day + 1, 12))).flatMap((noon) =>
    Array.from({ length: poisson(aDay, random) }, () => {
      const usage = MIX[Math.floor(random() * MIX.length)] as Usage;
      const token = tokenFor(createHash('md5').update(String(random())).digest('hex'));
      const [topicRow, regionRow] = rowsOf(usage, token, dayOf(noon, 'UTC'));
      return [topicRow as Key, regionRow];
    }),
  );
}

/**
 * Of the texts that named a region, how many have their topic given away by one dump: as many as have this topic in
 * whichever way a bucket's regions are dealt out to the rows of topics that they could belong to. Whoever looks knows
 * the code, and so that only some topics come with a region.
 */
export function joined(texts: readonly Dealt[]): { named: number; joined: number } {
  const buckets = new Map<string, { topics: Map<string, number>; regions: Map<string, number> }>();
  const at = (name: string) => {
    const bucket = buckets.get(name) ?? { topics: new Map(), regions: new Map() };
    buckets.set(name, bucket);
    return bucket;
  };
  for (const { topic, region } of texts) {
    const [, word = ''] = topic.says.split('#');
    if (content.kinds.has(word)) addOne(at(topic.bucket).topics, word);
    if (region) addOne(at(region.bucket).regions, region.says);
  }
  const sums = [...buckets.values()].map(({ topics, regions }) => {
    const [all, named] = [sum(topics), sum(regions)];
    const certain = [...regions.values()].flatMap((count) =>
      [...topics.values()].map((ofTopic) => {
        const takenByOthers = Math.max(0, named - count - ofTopic);
        return Math.max(0, count - (all - ofTopic - takenByOthers));
      }),
    );
    return { named, joined: certain.reduce((total, one) => total + one, 0) };
  });
  return {
    named: sums.reduce((total, one) => total + one.named, 0),
    joined: sums.reduce((total, one) => total + one.joined, 0),
  };
}

function addOne(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function sum(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((total, one) => total + one, 0);
}

function poisson(mean: number, random: () => number): number {
  let count = -1;
  for (let product = 1; product > Math.exp(-mean); count += 1) product *= random();
  return count;
}
