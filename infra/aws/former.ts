import { CloudFormationClient, DescribeStacksCommand, paginateListStacks } from '@aws-sdk/client-cloudformation';
import { UserError } from '../terminal/user-error';
import { clientConfig, fromAws } from './client';

const MAX_STACKS = 10;

/**
 * The addresses that destroyed stacks of this name had, as far as CloudFormation remembers, which is 90 days; none if it
 * does not tell.
 */
export async function formerAddresses(name: string): Promise<string[]> {
  const client = new CloudFormationClient(clientConfig);
  const read = async () => {
    const outputs: string[] = [];
    for (const StackName of (await formerStacks(name, client)).slice(0, MAX_STACKS)) {
      const { Stacks: [stack] = [] } = await client.send(new DescribeStacksCommand({ StackName }));
      for (const { OutputKey = '', OutputValue } of stack?.Outputs ?? [])
        if (/^(Sms|Fallback|Voice)Url$/.test(OutputKey) && OutputValue) outputs.push(OutputValue);
    }
    return outputs;
  };
  return fromAws('list former stacks', read()).catch((error: unknown) => {
    if (error instanceof UserError) return [];
    throw error;
  });
}

async function formerStacks(name: string, client: CloudFormationClient): Promise<string[]> {
  const ids: string[] = [];
  for await (const { StackSummaries = [] } of paginateListStacks(
    { client },
    { StackStatusFilter: ['DELETE_COMPLETE'] },
  ))
    for (const { StackName, StackId } of StackSummaries) if (StackName === name && StackId) ids.push(StackId);
  return ids;
}
