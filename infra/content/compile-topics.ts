import type { Compiled } from '../../functions/text/compiled';
import { OTHER, type Topic } from '../../functions/text/names';
import type { HotlinesFile } from './schema';
import { isTopic, topicsOf } from './topics';

/** What answering needs to know of the topics; a name that is no topic is left out. */
export function compileTopics(
  hotlines: HotlinesFile,
): Pick<Compiled, 'kinds' | 'priority' | 'fallback' | 'answeredAs' | 'selfBefore'> {
  const topics = topicsOf(hotlines).map((topic) => ({ topic, ...hotlines.topics[topic] }));
  const pairs = (key: 'answeredAs' | 'selfBefore') =>
    topics.flatMap(({ topic, [key]: other }): [Topic, Topic][] =>
      other !== undefined && isTopic(other, hotlines) ? [[topic, other]] : [],
    );
  return {
    kinds: topics.flatMap(({ topic, kind }): Compiled['kinds'] => (kind ? [[topic, kind]] : [])),
    priority: hotlines.priority.filter((name) => isTopic(name, hotlines)),
    fallback: isTopic(hotlines.fallback, hotlines) ? hotlines.fallback : OTHER,
    answeredAs: pairs('answeredAs'),
    selfBefore: pairs('selfBefore'),
  };
}
