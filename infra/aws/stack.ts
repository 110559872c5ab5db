import {
  CloudFormationClient,
  DescribeStacksCommand,
  paginateListStackResources,
} from '@aws-sdk/client-cloudformation';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { clientConfig, fromAws } from './client';

/** A stack as CloudFormation describes it. */
export interface Stack {
  name: string;
  region: string;
  /** CloudFormation's own word, such as UPDATE_COMPLETE. */
  status: string;
  deployed: Date;
  outputs: Readonly<Record<string, string>>;
}

/** There is no such stack in `us-east-1 of account 123456789012`. */
export interface NoStack {
  lookedIn: string;
}

/** Reads a stack, or tells where it was looked for; rejects with a UserError if AWS cannot be asked. */
export async function readStack(name: string): Promise<Stack | NoStack> {
  const client = new CloudFormationClient(clientConfig);
  const answer = client.send(new DescribeStacksCommand({ StackName: name })).catch((error: Error) => {
    if (error.name === 'ValidationError' && error.message.includes('does not exist')) return { Stacks: [] };
    throw error;
  });
  const { Stacks: [stack] = [] } = await fromAws('read the stack', answer);
  const region = await client.config.region();
  if (!stack) return { lookedIn: `${region}${await accountName()}` };
  const outputs = (stack.Outputs ?? []).map(({ OutputKey = '', OutputValue = '' }) => [OutputKey, OutputValue]);
  return {
    name,
    region,
    status: stack.StackStatus ?? 'unknown',
    deployed: stack.LastUpdatedTime ?? stack.CreationTime ?? new Date(0),
    outputs: Object.fromEntries(outputs),
  };
}

/** The sentence that there is no such stack, with what to do. */
export function notDeployed(name: string, { lookedIn }: NoStack): string {
  const stage = name.replace('Hotline-', '');
  const deploy = stage === 'prod' ? 'npx cdk deploy' : `npx cdk deploy -c stage=${stage}`;
  return `There is no stack ${name} in ${lookedIn}: run ${deploy}, or set AWS_PROFILE and AWS_REGION to where it is.`;
}

async function accountName(): Promise<string> {
  const identity = new STSClient(clientConfig).send(new GetCallerIdentityCommand({}));
  return identity.then(
    ({ Account }) => ` of account ${Account}`,
    () => '',
  );
}

/** The names of a stack's alarms. */
export async function alarmNames(stack: string): Promise<string[]> {
  const client = new CloudFormationClient(clientConfig);
  const names: string[] = [];
  const list = async () => {
    for await (const { StackResourceSummaries = [] } of paginateListStackResources({ client }, { StackName: stack })) {
      for (const { ResourceType, PhysicalResourceId } of StackResourceSummaries)
        if (ResourceType === 'AWS::CloudWatch::Alarm' && PhysicalResourceId) names.push(PhysicalResourceId);
    }
  };
  await fromAws("list the stack's resources", list());
  return names;
}
