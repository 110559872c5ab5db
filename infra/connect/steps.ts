/** What has been done and what was under way, so that whoever is interrupted is told where things stand. */
export interface Steps {
  /** Does one step; `what` is what is true when it is done. */
  take(what: string, work: () => Promise<void>): Promise<void>;
  whereThingsStand(): string;
}

const GO_ON = 'Run the same command again, and it goes on from here.';

export function steps(say: (line: string) => void): Steps {
  const done: string[] = [];
  let underWay: string | undefined;
  return {
    async take(what, work) {
      underWay = what;
      await work();
      underWay = undefined;
      done.push(what);
      say(`✓ ${what}`);
    },
    whereThingsStand() {
      if (done.length === 0 && underWay === undefined) return 'Nothing was changed.';
      return [
        ...(done.length > 0 ? [`Done: ${done.join('; ')}.`] : []),
        ...(underWay === undefined ? [] : [`Perhaps done, perhaps not: ${underWay}.`]),
        GO_ON,
      ].join(' ');
    },
  };
}
