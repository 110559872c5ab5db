/** What is done and what has begun, so that whoever is interrupted is told where things stand. */
export interface Steps {
  /** Does one step; `what` is what is true when it is done. */
  take(what: string, work: () => Promise<void>): Promise<void>;
  whereThingsStand(): string;
}

export function startSteps(say: (line: string) => void): Steps {
  const done: string[] = [];
  let begun: string | undefined;
  return {
    async take(what, work) {
      begun = what;
      await work();
      begun = undefined;
      done.push(what);
      say(`✓ ${what}`);
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
