/** How long a function takes in ms: until the reply is out, and until it ends, which is what Lambda bills. */
export interface Span {
  answered: number;
  billed: number;
}

/** As tests/bench/memory.ts measured them, by memory in MB; the first start of an environment is part of `cold`. */
export interface Times {
  measured: { command: string; date: string; machine: string; node: string; runtimeClient: string; runs: number };
  byMemory: Record<string, { ours: Warmth; usual: Warmth; canary: number }>;
}

/** A function in a new environment, and in one that has served. */
export interface Warmth {
  cold: Span;
  warm: Span;
}
