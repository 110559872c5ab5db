/**
 * What one attempt to write meets. A write whose answer was lost reaches the table at any later time, or has reached it;
 * so does that of a process that was killed while it waited.
 */
export type Fate = 'written' | 'failed' | 'answer lost' | 'killed, written' | 'killed, not written';

/** The attempts of one delivery; none where its process is killed before the reply. */
export type Path = readonly Fate[];

/** What each delivery of a message meets, and the order in which their writes reach the table, as indices. */
export interface Interleaving {
  paths: readonly Path[];
  order: readonly number[];
}

export const isBusy = (fate: Fate | undefined) => fate === 'failed' || fate === 'answer lost';
export const reachesTable = (fate: Fate) => fate !== 'failed' && fate !== 'killed, not written';

/**
 * Every interleaving of deliveries that come at these moments, with so many attempts each. Deliveries meet in the table
 * alone, so that two schedules differ only in what each attempt meets and in the order of the writes; and neighbours of
 * the same moment are not told apart.
 */
export function* interleavings(moments: readonly Date[], attempts: number): Generator<Interleaving> {
  const all: Path[] = [[], ...pathsOf(attempts)];
  const seen = (chosen: readonly Path[]) =>
    chosen.some((path, i) => moments[i] === moments[i + 1] && all.indexOf(path) > all.indexOf(chosen[i + 1] ?? path));
  for (const paths of tuples(all, moments.length)) {
    if (seen(paths)) continue;
    const writes = paths.flat().filter(reachesTable).length;
    for (const order of permutations(Array.from({ length: writes }, (_, i) => i))) yield { paths, order };
  }
}

function pathsOf(attempts: number): Path[] {
  const last: Path[] = [['written'], ['killed, written'], ['killed, not written']];
  const busy = ['failed', 'answer lost'] as const;
  const rest = attempts > 1 ? pathsOf(attempts - 1) : [[]];
  return [...last, ...busy.flatMap((fate) => rest.map((path) => [fate, ...path]))];
}

function* tuples<T>(choices: readonly T[], length: number): Generator<T[]> {
  if (length === 0) yield [];
  else for (const start of tuples(choices, length - 1)) for (const choice of choices) yield [...start, choice];
}

function* permutations<T>(all: readonly T[]): Generator<T[]> {
  if (all.length === 0) yield [];
  for (const [i, first] of all.entries()) for (const rest of permutations(all.toSpliced(i, 1))) yield [first, ...rest];
}
