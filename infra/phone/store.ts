import { countsTable } from './counts-table';
import { startDynamoDBLocal } from './dynamodb-local';
import { memoryCounter, type ReadableCounter } from './memory-counter';

const TABLE = 'counts';
const PATIENCE_MS = 1_000;

/** Where the laptop counts; `why` is a sentence for the operator. It ends with the process. */
export interface Store {
  counter: ReadableCounter;
  name: 'DynamoDB Local' | 'memory';
  why: string;
}

/** DynamoDB Local where it can be had, and memory otherwise or where the environment has STORE=memory. */
export async function chooseStore(say: (line: string) => void, wanted = process.env.STORE): Promise<Store> {
  if (wanted === 'memory') return memoryStore('STORE=memory asks for it.');
  const waiting = setTimeout(say, PATIENCE_MS, 'Waiting for DynamoDB Local.');
  try {
    const database = await startDynamoDBLocal(say);
    if ('missing' in database) return memoryStore(database.missing);
    const counter = await countsTable(database.endpoint, TABLE);
    return { counter, name: 'DynamoDB Local', why: "AWS's own, in this computer's memory." };
  } catch (error) {
    return memoryStore(`DynamoDB Local made no table (${(error as Error).message}).`);
  } finally {
    clearTimeout(waiting);
  }
}

function memoryStore(why: string): Store {
  return { counter: memoryCounter(), name: 'memory', why };
}
