import { CARRIER_WORDS } from '../../functions/counts/usage';
import { MACHINE, OTHER } from '../../functions/text/names';
import { didYouMean } from './did-you-mean';
import type { HotlinesFile } from './schema';
import { kindOf, topicsOf, topicsWithReply } from './topics';

/** What rows are read back by, so that a topic fits into one. */
const NAME = /^[a-z][a-z-]{0,19}$/;
/** What rows have beside topics. */
const TAKEN: readonly string[] = [OTHER, MACHINE, ...CARRIER_WORDS];

/** Whether a string can name a topic. */
export function isTopicName(name: string): boolean {
  return NAME.test(name) && !TAKEN.includes(name);
}

/** The rules for topics, their order of urgency and the one that is the fallback. */
export function inTopics(hotlines: HotlinesFile, codes: readonly string[]): string[] {
  return [
    ...topicsOf(hotlines).flatMap((topic) => inTopic(topic, hotlines, codes)),
    ...inFallback(hotlines),
    ...inPriority(hotlines),
  ];
}

function inTopic(name: string, hotlines: HotlinesFile, codes: readonly string[]): string[] {
  const key = `topics.${name}`;
  const { kind, title = {} } = hotlines.topics[name] ?? {};
  const unknown = Object.keys(title).filter((code) => !codes.includes(code));
  return [
    ...(NAME.test(name)
      ? []
      : [`${key} is no name for a topic; write at most twenty small letters and hyphens, like eviction.`]),
    ...(TAKEN.includes(name) || (name === 'thanks' && kind !== 'thanks')
      ? [`${key} is a name that counts have for something else; choose another.`]
      : []),
    ...(title[hotlines.main] || !codes.includes(hotlines.main)
      ? []
      : [`${key}.title has no ${hotlines.main}; write what counts call it in the main language.`]),
    ...unknown.map((code) => `${key}.title has "${code}", but there is no ${code}.json; ${didYouMean(code, codes)}`),
    ...inAnsweredAs(name, hotlines),
    ...inSelfBefore(name, hotlines),
  ];
}

/** What stands in for a reply says all that the reply would have to say. */
function inAnsweredAs(name: string, hotlines: HotlinesFile): string[] {
  const other = hotlines.topics[name]?.answeredAs;
  const others = topicsWithReply(hotlines).filter((topic) => topic !== name);
  if (other === undefined) return [];
  if (!others.some((topic) => topic === other))
    return [`topics.${name}.answeredAs is "${other}", which has no reply of its own; ${didYouMean(other, others)}`];
  const [kind, ofOther] = [kindOf(name, hotlines), kindOf(other, hotlines)];
  return kind === ofOther || other === hotlines.fallback
    ? []
    : [
        `topics.${name}.answeredAs is "${other}", which is of kind ${ofOther} and not ${kind}; name one of the same kind, or ${hotlines.fallback}.`,
      ];
}

function inSelfBefore(name: string, hotlines: HotlinesFile): string[] {
  const other = hotlines.topics[name]?.selfBefore;
  const others = topicsOf(hotlines).filter((topic) => topic !== name);
  return other === undefined || others.some((topic) => topic === other)
    ? []
    : [`topics.${name}.selfBefore is "${other}", which is no other topic; ${didYouMean(other, others)}`];
}

function inFallback(hotlines: HotlinesFile): string[] {
  const { fallback } = hotlines;
  const fit = topicsWithReply(hotlines).filter((topic) => kindOf(topic, hotlines) === 'help');
  return fit.some((topic) => topic === fallback)
    ? []
    : [
        `fallback is "${fallback}", which is no topic of kind help with a reply of its own; ${didYouMean(fallback, fit)}`,
      ];
}

function inPriority(hotlines: HotlinesFile): string[] {
  const { priority } = hotlines;
  const topics: string[] = topicsOf(hotlines);
  const unknown = priority.filter((topic) => !topics.includes(topic));
  const missing = topics.filter((topic) => !priority.includes(topic));
  const repeated = new Set(priority.filter((topic, i) => topics.includes(topic) && priority.indexOf(topic) !== i));
  return [
    ...unknown.map((topic) => `priority has "${topic}", which is no topic; ${didYouMean(topic, topics)}`),
    ...missing.map((topic) => `priority leaves out ${topic}; add it where it belongs, the most urgent topic first.`),
    ...[...repeated].map((topic) => `priority has ${topic} more than once; keep the place that it should have.`),
  ];
}
