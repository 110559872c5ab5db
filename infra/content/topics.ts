import { isRequest, type Kind } from '../../functions/text/kinds';
import { OTHER, type Topic, VARIANTS, type Variant } from '../../functions/text/names';
import type { HotlinesFile } from './schema';

type Topics = Pick<HotlinesFile, 'topics'>;

/** Whether a name is that of a topic: the one way for a string to become one. */
export function isTopic(name: string, { topics }: Topics): name is Topic {
  return Object.hasOwn(topics, name);
}

/** The content's topics, in the order in which they are shown. */
export function topicsOf(hotlines: Topics): Topic[] {
  return Object.keys(hotlines.topics).filter((name) => isTopic(name, hotlines));
}

/** The kind of a topic; undefined for OTHER and for a name that is no topic. */
export function kindOf(name: string | undefined, { topics }: Topics): Kind | undefined {
  return name !== undefined && isTopic(name, { topics }) ? topics[name]?.kind : undefined;
}

/** The topics that have a reply of their own in each language. */
export function topicsWithReply(hotlines: Topics): Topic[] {
  return topicsOf(hotlines).filter((topic) => hotlines.topics[topic]?.answeredAs === undefined);
}

/** The topics that are counted under their own name, by day. */
export function topicsCounted(hotlines: Topics): Topic[] {
  return topicsOf(hotlines).filter((topic) => {
    const kind = kindOf(topic, hotlines);
    return kind !== 'thanks' && kind !== 'quiet';
  });
}

/** What the words under a key mean: `child`, `child self`. */
export interface WordsKey {
  key: string;
  topic: Topic;
  variant?: Variant;
}

/** Every key that may stand under `words`. */
export function wordsKeys(hotlines: Topics): WordsKey[] {
  const topics = topicsOf(hotlines);
  const requests = topics.filter((topic) => isRequest(kindOf(topic, hotlines)));
  return [
    ...[...topics, OTHER].map((topic) => ({ key: topic, topic })),
    ...VARIANTS.flatMap((variant) => requests.map((topic) => ({ key: `${topic} ${variant}`, topic, variant }))),
  ];
}
