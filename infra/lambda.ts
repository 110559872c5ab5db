import { join } from 'node:path';
import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import {
  ApplicationLogLevel,
  Architecture,
  type CfnFunction,
  LoggingFormat,
  Runtime,
  SystemLogLevel,
} from 'aws-cdk-lib/aws-lambda';
import { type BundlingOptions, NodejsFunction, OutputFormat } from 'aws-cdk-lib/aws-lambda-nodejs';
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';

const ROOT = join(__dirname, '..');

/** One of our functions, by its file under functions/; the only way a Lambda is made here. */
export function lambda(
  scope: Construct,
  id: string,
  {
    file,
    environment,
    logRetentionDays,
    bundling,
    reservedConcurrency,
  }: {
    file: string;
    environment: Record<string, string>;
    logRetentionDays: number;
    bundling?: BundlingOptions;
    reservedConcurrency?: number | undefined;
  },
): NodejsFunction {
  const made = new NodejsFunction(scope, id, {
    entry: join(ROOT, 'functions', file),
    depsLockFilePath: join(ROOT, 'package-lock.json'),
    projectRoot: ROOT,
    runtime: Runtime.NODEJS_24_X,
    architecture: Architecture.ARM_64,
    memorySize: 512,
    timeout: Duration.seconds(10),
    environment,
    ...(reservedConcurrency !== undefined && { reservedConcurrentExecutions: reservedConcurrency }),
    loggingFormat: LoggingFormat.JSON,
    applicationLogLevelV2: ApplicationLogLevel.INFO,
    // The platform's START, END and REPORT lines would be a timeline of every text.
    systemLogLevelV2: SystemLogLevel.WARN,
    logGroup: new LogGroup(scope, `${id}Log`, {
      retention: logRetentionDays as RetentionDays,
      removalPolicy: RemovalPolicy.DESTROY,
    }),
    bundling: {
      format: OutputFormat.CJS,
      minify: true,
      externalModules: [],
      // A dynamic import of node:http loads undici at start, some 30 ms; a lazy require does not.
      esbuildArgs: { '--supported:dynamic-import': 'false' },
      ...bundling,
    },
  });
  (made.node.defaultChild as CfnFunction).addMetadata('hotline:entry', file);
  return made;
}
