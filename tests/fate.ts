/** When a command loses its life: at a call to one of the stand-ins that share this. */
export interface Fate {
  /** How many calls have come in since it was set. */
  calls: number;
  /** The call, counted from 0, that is cut before or after it is carried out; whoever made it makes none after. */
  death: { at: number; how: 'cut before' | 'cut after' } | undefined;
}

/** What becomes of the next call. */
export function nextCall(fate: Fate): 'serve' | 'cut before' | 'cut after' {
  const call = fate.calls++;
  if (!fate.death || call < fate.death.at) return 'serve';
  return call === fate.death.at ? fate.death.how : 'cut before';
}
