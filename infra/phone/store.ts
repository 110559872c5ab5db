import { countsTable } from './counts-table';
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
  const waiting = setTimeout(say, SHOWN_AFTER_MS, 'Waiting for DynamoDB Local.');
  const database = await startDynamoDBLocal(say).finally(() => clearTimeout(waiting));
  if ('missing' in database) return memoryStore(database.missing);
  const counter = await countsTable(database.endpoint, TABLE);
  return { counter, name: 'DynamoDB Local', why: "AWS's own, in this computer's memory." };
}

function memoryStore(why: string): Store {
  return { counter: memoryCounter(), name: 'memory', why };
}
