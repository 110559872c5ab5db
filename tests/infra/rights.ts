import type { Assembly } from './synthesise';

interface Statement {
  Effect: string;
  Action: string | string[];
  Resource: unknown;
  Condition?: unknown;
}

/** The statements of every policy that a function's role has; throws where it has any from elsewhere. */
export function statementsOf(file: string, { resources }: Assembly): Statement[] {
  const made = Object.values(resources).find(({ Metadata }) => Metadata?.['hotline:entry'] === file);
  const [role = ''] = (made?.Properties.Role as { 'Fn::GetAtt': [string] } | undefined)?.['Fn::GetAtt'] ?? [];
  const { ManagedPolicyArns, Policies } = resources[role]?.Properties ?? {};
  if (ManagedPolicyArns || Policies) throw new Error(`${role} has rights that are not in a policy of the stack.`);
  return Object.values(resources)
    .filter(({ Type, Properties }) => Type === 'AWS::IAM::Policy' && JSON.stringify(Properties.Roles).includes(role))
    .flatMap(({ Properties }) => (Properties.PolicyDocument as { Statement: Statement[] }).Statement);
}

/** What a function may do, as `Allow logs:PutLogEvents on Webhook/SmsLog`, sorted. */
export function rightsOf(file: string, assembly: Assembly): string[] {
  return statementsOf(file, assembly)
    .flatMap(({ Effect, Action, Resource }) =>
      [Action]
        .flat()
        .flatMap((action) => [Resource].flat().map((on) => `${Effect} ${action} on ${path(on, assembly)}`)),
    )
    .sort();
}

function path(resource: unknown, { resources }: Assembly): string {
  const { Ref, 'Fn::GetAtt': attribute } = resource as { Ref?: string; 'Fn::GetAtt'?: string[] };
  const made = resources[Ref ?? attribute?.[0] ?? ''];
  return made?.Metadata['aws:cdk:path']?.split('/').slice(1, -1).join('/') ?? JSON.stringify(resource);
}
