import loadHighs from 'highs';

/** What an attacker knows: a sum of unknown numbers, none below zero, less another such sum, lies between two numbers. */
export interface Known {
  plus: readonly string[];
  minus?: readonly string[];
  least: number;
  most: number;
}

/** A cell of the truth: the unknowns that it is the sum of, and how many texts it holds. */
export interface TrueCell {
  name: string;
  sum: readonly string[];
  texts: number;
}

const EPSILON = 1e-6;

/**
 * The cells of which all that is known together tells that they hold one to ten texts, found with a linear program: by
 * what is known, such a cell can neither be empty nor hold eleven. One solution clears all cells that it leaves so.
 */
export async function pinnedDown(known: readonly Known[], cells: readonly TrueCell[]): Promise<TrueCell[]> {
  const highs = await loadHighs();
  const rules = known.flatMap(({ plus, minus = [], least, most }, i) => {
    const sum = `${plus.join(' + ')}${minus.map((name) => ` - ${name}`).join('')}`;
    return least === most ? [`e${i}: ${sum} = ${least}`] : [`l${i}: ${sum} >= ${least}`, `m${i}: ${sum} <= ${most}`];
  });
  const solve = (goal: 'Minimize' | 'Maximize', some: readonly TrueCell[]) => {
    const weights = new Map<string, number>();
    for (const name of some.flatMap(({ sum }) => sum)) weights.set(name, (weights.get(name) ?? 0) + 1);
    const sum = [...weights].map(([name, weight]) => `${weight} ${name}`).join(' + ');
    const problem = `${goal}\n o: ${sum}\nSubject To\n ${rules.join('\n ')}\nEnd\n`;
    const solution = highs.solve(problem, { output_flag: false });
    if (solution.Status !== 'Optimal') throw new Error(`The solver says ${solution.Status}.`);
    return ({ sum }: TrueCell) => sum.reduce((all, name) => all + (solution.Columns[name]?.Primal ?? 0), 0);
  };
  const clear = (some: readonly TrueCell[], goal: 'Minimize' | 'Maximize', isClear: (texts: number) => boolean) => {
    let left = some;
    while (left.length > 0) {
      const texts = solve(goal, left);
      const still = left.filter((cell) => !isClear(texts(cell)));
      if (still.length === left.length) return left.filter((cell) => !isClear(solve(goal, [cell])(cell)));
      left = still;
    }
    return left;
  };
  const neverEmpty = clear(cells, 'Minimize', (texts) => texts < EPSILON);
  return [...clear(neverEmpty, 'Maximize', (texts) => texts > 11 - EPSILON)];
}
