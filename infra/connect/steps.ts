/** What is done and what has begun, so that whoever is interrupted is told where things stand. */
export interface Steps {
  /** Does one step; `what` is what is true when it is done. If the work gives a complaint, it is not done. */
  take(what: string, work: () => Promise<unknown>): Promise<boolean>;
  whereThingsStand(): string;
}

/** What is not done, and what to do. */
export class Complaint {
  constructor(readonly sentence: string) {}
}

export function startSteps(say: (line: string) => void): Steps {
  const done: string[] = [];
  let begun: string | undefined;
  return {
    async take(what, work) {
      begun = what;
      const result = await work();
      begun = undefined;
      if (result instanceof Complaint) {
        say(`✗ ${result.sentence}`);
        return false;
      }
      done.push(what);
      say(`✓ ${what}`);
      return true;
    },
    whereThingsStand() {
      if (done.length === 0 && begun === undefined) return 'Nothing was changed.';
      return [
        ...(done.length > 0 ? [`Done: ${done.join('; ')}.`] : []),
        ...(begun === undefined ? [] : [`Perhaps done, perhaps not: ${begun}.`]),
        'Run the same command again, and it goes on from here.',
      ].join(' ');
    },
  };
}
