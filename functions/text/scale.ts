import type { Topic } from './names';

/** What words, and two words that stand together, weigh for a topic; a text means it that weighs more than `least`. */
export interface Scale {
  topic: Topic;
  least: number;
  weights: ReadonlyMap<string, number>;
}

/** Weights as they are learned and shipped, by language and topic: `23` weighs each of `rope, on the`. */
export type Weights = Record<string, { least: number; weights: Record<string, string> }>;

const BETWEEN = ', ';

/** The scales of some weights, ready for look-ups. */
export function scalesOf(weights: Weights): Scale[] {
  return Object.entries(weights).map(([topic, { least, weights: byWeight }]) => ({
    topic: topic as Topic,
    least,
    weights: new Map(
      Object.entries(byWeight).flatMap(([weight, phrases]) =>
        phrases.split(BETWEEN).map((phrase): [string, number] => [phrase, Number(weight)]),
      ),
    ),
  }));
}
