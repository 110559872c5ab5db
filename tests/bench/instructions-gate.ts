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
 * Whether ours needs more instructions than stored, by themselves and by their ratio to the empty handler's, which
 * `floor` names: another processor of the same kind changes both alike. Another Node.js, kind of processor or runtime
 * client cannot be compared.
 */
export function grown(
  now: Measurement,
  stored: readonly Measurement[],
  floor: string,
): { isTooMany: boolean; sentence: string } {
  const before = stored.find((one) => nameOf(one) === nameOf(now));
  if (!before) {
    const known = stored.map(nameOf).join('; ');
    return { isTooMany: false, sentence: `Not compared: instructions are stored for ${known || 'nothing'} alone.` };
  }
  const names = Object.keys(before.instructions).filter((name) => name !== floor && now.instructions[name]);
  const of = ({ instructions }: Measurement, name: string) => instructions[name] as number;
  const growth = names.map((name) => {
    const times = of(now, name) / of(before, name);
    return { name, by: times - 1, byRatio: (times * of(before, floor)) / of(now, floor) - 1 };
  });
  const by = growth.map((one) => `${one.name} ${one.by < 0 ? '' : '+'}${(one.by * 100).toFixed(1)} %`).join('; ');
  const isTooMany = growth.some((one) => Math.min(one.by, one.byRatio) > ALLOWED);
  return { isTooMany, sentence: `Against what is stored: ${by}.` };
}

function nameOf({ node, cpu, runtimeClient }: Measurement): string {
  return `Node.js ${node}, ${cpu}, ${runtimeClient}`;
}
