/** With so much memory a function has one whole processor: https://docs.aws.amazon.com/lambda/latest/dg/configuration-memory.html. */
const FULL_SPEED_MB = 1769;

/**
 * The memory of each function, which is also its share of a processor. What a person waits for runs at full speed:
 * `npm run cost` shows that it costs no more. The canary and the watch mostly wait themselves.
 */
export const MEMORY_MB = { person: FULL_SPEED_MB, background: 512 } as const;
