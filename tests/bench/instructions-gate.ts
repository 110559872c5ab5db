/** Instructions by what was counted. */
type Instructions = Readonly<Record<string, number>>;
export type Counts = Readonly<Record<string, readonly number[]>>;

/** What was counted, and with what. */
export interface Measurement {
  node: string;
  cpu: string;
  runtimeClient: string;
  instructions: Instructions;
}

/** So much more than what is stored is allowed. */
export const ALLOWED = 0.02;

/**
 * Whether ours needs more instructions than stored: with the same Node.js, processor and runtime client, as they are;
 * with another, only their ratio to the empty handler's, which `floor` names.
 */
export function grown(
  now: Measurement,
  stored: readonly Measurement[],
  floor: string,
): { isTooMany: boolean; sentence: string } {
  const same = stored.find((one) => nameOf(one) === nameOf(now));
  const before = same ?? stored[0];
  if (!before) return { isTooMany: false, sentence: 'Nothing is stored to compare with.' };
  const relative = ({ instructions }: Measurement, name: string) =>
    (instructions[name] as number) / (same ? 1 : (instructions[floor] as number));
  const names = Object.keys(before.instructions).filter((name) => name !== floor && now.instructions[name]);
  const growth = names.map((name) => ({ name, by: relative(now, name) / relative(before, name) - 1 }));
  const by = growth.map((one) => `${one.name} ${one.by < 0 ? '' : '+'}${(one.by * 100).toFixed(1)} %`).join('; ');
  const what = same ? 'Against what is stored' : `Stored for ${nameOf(before)}, so only ratios are compared`;
  return { isTooMany: growth.some((one) => one.by > ALLOWED), sentence: `${what}: ${by}.` };
}

function nameOf({ node, cpu, runtimeClient }: Measurement): string {
  return `Node.js ${node}, ${cpu}, ${runtimeClient}`;
}
