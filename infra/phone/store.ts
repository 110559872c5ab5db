import { startDynamoDBLocal } from './dynamodb-local';
import { memoryCounter, type ReadableCounter } from './memory-counter';

const TABLE = 'counts';
const SHOWN_AFTER_MS = 1_000;

/** Where the laptop counts; `why` is a sentence for the operator. It ends with the process. */
export interface Store {
  counter: ReadableCounter;
  name: 'DynamoDB Local' | 'memory';
  why: string;
}

/** DynamoDB Local if this computer can run it; memory if it cannot, or if STORE=memory asks for it. */
export async function chooseStore(say: (line: string) => void, wanted: string | undefined): Promise<Store> {
  if (wanted === 'memory') return memoryStore('STORE=memory asks for it.');
  const waiting = setTimeout(say, SHOWN_AFTER_MS, 'DynamoDB Local, which counts, is starting.');
  const database = await startDynamoDBLocal(say).finally(() => clearTimeout(waiting));
  if ('missing' in database) return memoryStore(database.missing);
  const { countsTable }: typeof import('./counts-table') = require('./counts-table'); // Only now: the SDK takes a while.
  const counter = await countsTable(database.endpoint, TABLE);
  return { counter, name: 'DynamoDB Local', why: "AWS's own, in this computer's memory." };
}

/** The counter of a store that is still being chosen: whatever is counted or read waits for it, and no text does. */
export function counterOf(store: Promise<Store>): ReadableCounter {
  return {
    add: async (...row) => (await store).counter.add(...row),
    rows: async () => (await store).counter.rows(),
  };
}

function memoryStore(why: string): Store {
  return { counter: memoryCounter(), name: 'memory', why };
}
