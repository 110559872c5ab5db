import { join } from 'node:path';
import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  ApplicationLogLevel,
  Architecture,
  type CfnFunction,
  LoggingFormat,
  Runtime,
  SystemLogLevel,
} from 'aws-cdk-lib/aws-lambda';
import { type ICommandHooks, LogLevel, NodejsFunction, OutputFormat } from 'aws-cdk-lib/aws-lambda-nodejs';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { buildSync, type OutputFile } from 'esbuild';
import type { Settings } from './settings';

const ROOT = join(__dirname, '..');

/**
 * One of our functions, by its file under functions/; the only way a Lambda is made here. It may write its own log and
 * nothing else, and `constants` are compiled into it by name.
 */
export function lambda(
  scope: Construct,
  id: string,
  {
    file,
    settings,
    environment = {},
    constants = {},
    commandHooks,
    reservedConcurrency,
  }: {
    file: string;
    settings: Settings;
    environment?: Record<string, string>;
    constants?: Record<string, string>;
    commandHooks?: ICommandHooks;
    reservedConcurrency?: number | undefined;
  },
): NodejsFunction {
  const logGroup = new LogGroup(scope, `${id}Log`, {
    retention: settings.logRetentionDays,
    removalPolicy: RemovalPolicy.DESTROY,
  });
  const role = new Role(scope, `${id}Role`, { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
  logGroup.grantWrite(role);
  const made = new NodejsFunction(scope, id, {
    entry: join(ROOT, 'functions', file),
    depsLockFilePath: join(ROOT, 'package-lock.json'),
    projectRoot: ROOT,
    runtime: Runtime.NODEJS_24_X,
    architecture: Architecture.ARM_64,
    memorySize: 512,
    timeout: Duration.seconds(10),
    role,
    environment,
    ...(reservedConcurrency !== undefined && { reservedConcurrentExecutions: reservedConcurrency }),
    // Lambda passes lines on as they are where they are JSON already, so that metric filters find their fields.
    loggingFormat: LoggingFormat.JSON,
    applicationLogLevelV2: ApplicationLogLevel.INFO,
    // The platform's START, END and REPORT lines would be a timeline of every text.
    systemLogLevelV2: SystemLogLevel.WARN,
    logGroup,
    bundling: {
      format: OutputFormat.CJS,
      minify: true,
      externalModules: [],
      logLevel: LogLevel.WARNING,
      // A dynamic import of node:http loads undici at start, some 30 ms; a lazy require does not.
      esbuildArgs: { '--supported:dynamic-import': 'false' },
      define: Object.fromEntries(Object.entries(constants).map(([name, value]) => [name, shellSafe(value)])),
      ...(commandHooks && { commandHooks }),
    },
  });
  (made.node.defaultChild as CfnFunction).addMetadata('hotline:entry', file);
  return made;
}

/**
 * A file under functions/ as a script of its own, for a function to load when it needs it: Node parses the whole of a
 * script before it runs any of it. The AWS SDK has ES modules besides, of which only what is used is bundled.
 */
export function bundled(file: string): string {
  const { outputFiles } = buildSync({
    entryPoints: [join(ROOT, 'functions', file)],
    write: false,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node24',
    mainFields: ['module', 'main'],
    minify: true,
    supported: { 'dynamic-import': false },
  });
  return (outputFiles[0] as OutputFile).text;
}

/** A string as JSON for a command line: what a shell might take for its own is written as an escape. */
function shellSafe(value: string): string {
  return JSON.stringify(value).replace(
    /[$`<>&|^%!']/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
