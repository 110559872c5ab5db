import { createHash, randomBytes } from 'node:crypto';
import { dayOf } from '../../functions/counts/calendar';
import { type Key, rowsOf } from '../../functions/counts/rows';
import { tokenFor, type Usage } from '../../functions/counts/usage';
import { loopGuard } from '../../functions/sms/loop-guard';
import { type Inbound, parse } from '../../functions/sms/parse';
import { receive } from '../../functions/sms/receive';
import { loadContent } from '../../functions/text/load';
import { compile } from '../../infra/content/compile';
import { readContentFiles } from '../../infra/content/read-folder';
import { withPosters } from '../infra/content/posters';
import { inboundEvent } from '../sms/inbound';
import { CONTENT_FOLDER, content } from '../text/content';
import { DEMO_TEXTS } from '../text/demo-texts';

/** A row's place in the dump, and what it says there. */
interface Place {
  bucket: string;
  says: string;
}
/** The rows of one text: the one that somebody wants to know, and one that stands apart from it. */
export interface Dealt {
  sought?: Place;
  apart?: Place;
}
/** The rows of a text, of which those by month may be missing. */
interface Rows {
  topic: Key;
  region: Key | undefined;
  poster: Key | undefined;
}
/** What a dump shows of a text's rows; the product's own way, or another to compare it with. */
type Dump = (rows: Rows) => Dealt;

const monthOf = ({ pk }: Key) => pk.slice(0, 7);
const dayOfRow = ({ sk }: Key) => sk.slice(0, 2);
/** Whoever looks knows the code, and so that only some topics come with a region. */
const topicOf = ({ sk }: Key) => [sk.split('#')[1] ?? ''].find((topic) => content.kinds.has(topic));

function dealt(sought: Place | undefined, apart: Place | undefined): Dealt {
  return { ...(sought && { sought }), ...(apart && { apart }) };
}

/** Which topic the text had that named a region: a month is all that the two rows share, or day and shard as well. */
export const TOPIC_OF_REGION = {
  asBuilt: ({ topic, region }: Rows) => {
    const says = topicOf(topic);
    return dealt(says ? { bucket: monthOf(topic), says } : undefined, region && monthly(region));
  },
  sharing: ({ topic, region }: Rows) => {
    const says = topicOf(topic);
    const bucket = `${topic.pk} ${dayOfRow(topic)}`;
    return dealt(says ? { bucket, says } : undefined, region && { bucket, says: region.sk });
  },
} satisfies Record<string, Dump>;

/** On which day a poster's word was texted: a month is all that the two rows share, or the shard as well. */
export const DAY_OF_POSTER = {
  asBuilt: ({ topic, poster }: Rows) =>
    dealt(topicOf(topic) ? { bucket: monthOf(topic), says: dayOfRow(topic) } : undefined, poster && monthly(poster)),
  sharing: ({ topic, poster }: Rows) => {
    const bucket = `${topic.pk} ${dayOfRow(topic)}`;
    const sought = topicOf(topic) ? { bucket, says: dayOfRow(topic) } : undefined;
    return dealt(sought, poster && { bucket, says: poster.sk });
  },
} satisfies Record<string, Dump>;

/** What nothing is learned by. */
const NONE = 'none';

/** Which region the text named that had a poster's word: two rows of a month, in one shard or not. */
export const REGION_OF_POSTER = {
  asBuilt: ({ topic, region, poster }: Rows) =>
    dealt(topicOf(topic) ? { bucket: monthOf(topic), says: region?.sk ?? NONE } : undefined, poster && monthly(poster)),
  sharing: ({ topic, region, poster }: Rows) =>
    dealt(
      topicOf(topic) ? { bucket: topic.pk, says: region?.sk ?? NONE } : undefined,
      poster && { bucket: topic.pk, says: poster.sk },
    ),
} satisfies Record<string, Dump>;

function monthly(row: Key): Place {
  return { bucket: monthOf(row), says: `${row.pk} ${row.sk}` };
}

const POSTER_TEXTS = ['BLUE', 'BLUE', 'MOON', 'ROAD4', 'BLUE kansas', 'MOON 64101', 'ROAD4 i want to die'];
const withThem = loadContent(compile(withPosters(readContentFiles(CONTENT_FOLDER))));

function usageOf(body: string): Usage | undefined {
  const inbound = parse(inboundEvent({ body })) as Inbound;
  const checked = { signer: 'twilio', optOuts: 'twilio' } as const;
  const usage = receive(inbound, checked, withThem, loopGuard(randomBytes(32)), new Date()).count?.usage;
  return usage && !('canary' in usage) ? usage : undefined;
}

const MIX = DEMO_TEXTS.filter(({ optOut }) => !optOut).flatMap(({ body, weight }) => {
  const usage = usageOf(body);
  return usage ? Array.from({ length: weight }, () => usage) : [];
});
/** One in four comes from a poster. */
const POSTER_MIX = POSTER_TEXTS.flatMap((body) => usageOf(body) ?? []);

/** The texts of the first days of a month at random, a few more or fewer each day, as the mix of the demo year has them. */
export function textsOf(days: number, aDay: number, random: () => number): Rows[] {
  const one = <T>(all: readonly T[]) => all[Math.floor(random() * all.length)] as T;
  return Array.from({ length: days }, (_, day) => new Date(Date.UTC(2026, 10, day + 1, 12))).flatMap((noon) =>
    Array.from({ length: poisson(aDay, random) }, () => {
      const usage = one(random() < 1 / 4 ? POSTER_MIX : MIX);
      const token = tokenFor(createHash('md5').update(String(random())).digest('hex'));
      const [topic, ...others] = rowsOf(usage, token, dayOf(noon, 'UTC'));
      const ofKind = (kind: string) => others.find(({ pk }) => pk.includes(`#${kind}#`));
      return { topic: topic as Key, region: ofKind('region'), poster: ofKind('poster') };
    }),
  );
}

/**
 * Of the texts that have a row apart, how many have what is sought given away by one dump: as many as have it in
 * whichever way a bucket's rows apart are dealt out to the rows that they could belong to.
 */
export function joined(texts: readonly Dealt[]): { named: number; joined: number } {
  const buckets = new Map<string, { sought: Map<string, number>; apart: Map<string, number> }>();
  const at = (name: string) => {
    const bucket = buckets.get(name) ?? { sought: new Map(), apart: new Map() };
    buckets.set(name, bucket);
    return bucket;
  };
  for (const { sought, apart } of texts) {
    if (sought) addOne(at(sought.bucket).sought, sought.says);
    if (apart) addOne(at(apart.bucket).apart, apart.says);
  }
  const sums = [...buckets.values()].map(({ sought, apart }) => {
    const [all, named] = [sum(sought), sum(apart)];
    const certain = [...apart.values()].flatMap((count) =>
      [...sought].map(([says, ofOne]) => {
        if (says === NONE) return 0;
        const takenByOthers = Math.max(0, named - count - ofOne);
        return Math.max(0, count - (all - ofOne - takenByOthers));
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
