import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  ApplicationLogLevel,
  Architecture,
  type CfnFunction,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
  SystemLogLevel,
} from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { bundle, type Parts } from './bundle';
import { MEMORY_MB } from './memory';
import type { Settings } from './settings';

/**
 * One of our functions, by its file under functions/; the only way a Lambda is made here. It may write its own log and
 * nothing else.
 */
export function lambda(
  scope: Construct,
  id: string,
  {
    file,
    memory,
    settings,
    environment = {},
    reservedConcurrency,
    ...parts
  }: {
    file: string;
    memory: keyof typeof MEMORY_MB;
    settings: Settings;
    environment?: Record<string, string>;
    reservedConcurrency?: number | undefined;
  } & Parts,
): LambdaFunction {
  const logGroup = new LogGroup(scope, `${id}Log`, {
    retention: settings.logRetentionDays,
    removalPolicy: RemovalPolicy.DESTROY,
  });
  const role = new Role(scope, `${id}Role`, { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
  logGroup.grantWrite(role);
  const made = new LambdaFunction(scope, id, {
    handler: 'index.handler',
    code: bundle(file, parts),
    runtime: Runtime.NODEJS_24_X,
    architecture: Architecture.ARM_64,
    memorySize: MEMORY_MB[memory],
    timeout: Duration.seconds(10),
    role,
    environment,
    ...(reservedConcurrency !== undefined && { reservedConcurrentExecutions: reservedConcurrency }),
    // Lambda passes lines on as they are if they are JSON already, so that metric filters find their fields.
    loggingFormat: LoggingFormat.JSON,
    applicationLogLevelV2: ApplicationLogLevel.INFO,
    // The platform's START, END and REPORT lines would be a timeline of every text.
    systemLogLevelV2: SystemLogLevel.WARN,
    logGroup,
  });
  (made.node.defaultChild as CfnFunction).addMetadata('hotline:entry', file);
  return made;
}
