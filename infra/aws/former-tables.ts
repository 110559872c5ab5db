import { type DynamoDBClient, paginateListTables } from '@aws-sdk/client-dynamodb';

/**
 * The tables of counts that former stacks of this name have left behind: CloudFormation names each of them after its
 * stack. Rejects as the SDK does.
 */
export async function formerTables(stack: string, now: string | undefined, client: DynamoDBClient): Promise<string[]> {
  const tables: string[] = [];
  for await (const { TableNames = [] } of paginateListTables({ client }, {}))
    tables.push(...TableNames.filter((name) => name.startsWith(`${stack}-Counts`) && name !== now));
  return tables;
}
