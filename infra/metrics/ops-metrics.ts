/**
 * The metrics that say what the counts cannot: infra/line-count.ts makes them of the functions' log lines, and
 * `npm run metrics` reads them. Each is named like the `event` of its line, without dimensions, and adds 1 for each.
 */
export const OPS_METRICS = ['uncounted', 'fallback'] as const;
export type OpsMetric = (typeof OPS_METRICS)[number];

/** How often each happened. */
export type OpsSums = Record<OpsMetric, number>;
