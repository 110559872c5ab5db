import { once } from 'node:events';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { CloudFormationClient, ListStackResourcesCommand } from '@aws-sdk/client-cloudformation';
import {
  GetFunctionCommand,
  GetFunctionConfigurationCommand,
  GetFunctionUrlConfigCommand,
  LambdaClient,
} from '@aws-sdk/client-lambda';
import { type FunctionUrls, startFunctionUrls } from '../aws/function-urls';
import { type Lambda, startLambda } from '../lambda/runtime-api';
import { run } from './cli';

/** An address at which the deployed functions answer, told apart by `Host`. */
export interface Front {
  url: string;
  stop(): Promise<void>;
}

/**
 * Serves each function of a stack that has a Function URL: the very zip that is deployed when a text comes, with the
 * environment that CloudFormation resolved, since the local AWS gives addresses but does not answer at them.
 */
export async function serveDeployed(stack: string): Promise<Front> {
  const started = new Map<string, Promise<Lambda>>();
  const deployed = async (name: string) => {
    const { CodeSha256 } = await lambda().send(new GetFunctionConfigurationCommand({ FunctionName: name }));
    const version = `${name} ${CodeSha256}`;
    const running = started.get(version) ?? startDeployed(name);
    started.set(version, running);
    return running;
  };
  const functions: FunctionUrls['functions'] = {};
  for (const name of await functionsWithUrl(stack)) {
    const { FunctionUrl } = await lambda().send(new GetFunctionUrlConfigCommand({ FunctionName: name }));
    functions[new URL(String(FunctionUrl)).host] = async (event) => (await deployed(name)).invoke(event);
  }
  const front = await startFunctionUrls(functions);
  return {
    url: front.url,
    async stop() {
      const all = await Promise.all(started.values());
      await Promise.all([front.stop(), ...all.map((one) => one.stop())]);
    },
  };
}

async function functionsWithUrl(StackName: string): Promise<string[]> {
  const { StackResourceSummaries = [] } = await new CloudFormationClient({}).send(
    new ListStackResourcesCommand({ StackName }),
  );
  return StackResourceSummaries.flatMap(({ ResourceType, PhysicalResourceId = '' }) =>
    ResourceType === 'AWS::Lambda::Url' ? [PhysicalResourceId] : [],
  );
}

/** Runs a deployed function once, as its schedule would, and gives its log; `construct` is where its logical id begins. */
export async function runScheduled(stack: string, construct: string): Promise<string> {
  const { StackResourceSummaries = [] } = await new CloudFormationClient({}).send(
    new ListStackResourcesCommand({ StackName: stack }),
  );
  const found = StackResourceSummaries.find(
    ({ ResourceType, LogicalResourceId }) =>
      ResourceType === 'AWS::Lambda::Function' && LogicalResourceId?.startsWith(construct),
  );
  const lambda = await startDeployed(String(found?.PhysicalResourceId), {
    NODE_OPTIONS: `--require ${join(__dirname, 'to-function-urls.cjs')}`,
    FUNCTION_URL_ENDPOINT: String(process.env.FUNCTION_URL_ENDPOINT),
  });
  await (await lambda.invoke({ 'detail-type': 'Scheduled Event' })).done;
  await lambda.stop();
  return lambda.logs();
}

async function startDeployed(name: string, env: Record<string, string> = {}): Promise<Lambda> {
  const { Code, Configuration } = await lambda().send(new GetFunctionCommand({ FunctionName: name }));
  const folder = mkdtempSync(join(tmpdir(), 'deployed-'));
  const zip = join(folder, 'code.zip');
  const got = await fetch(String(Code?.Location));
  if (!got.ok) throw new Error(`The code of ${name} cannot be fetched: ${got.status}.`);
  writeFileSync(zip, Buffer.from(await got.arrayBuffer()));
  const bundle = join(folder, 'code');
  await run('python3', ['-m', 'zipfile', '-e', zip, bundle]);
  return startLambda({
    bundle,
    handler: String(Configuration?.Handler),
    env: {
      ...Configuration?.Environment?.Variables,
      AWS_ENDPOINT_URL: String(process.env.AWS_ENDPOINT_URL),
      AWS_REGION: String(process.env.AWS_REGION),
      ...env,
    },
    timeoutSeconds: 60,
  });
}

const lambda = () => new LambdaClient({});

/** The body that a Function URL answers a GET with. */
export async function get(url: string): Promise<string> {
  const { host } = new URL(url);
  const sent = request(process.env.FUNCTION_URL_ENDPOINT ?? url, { headers: { host } }).end();
  const [answer] = await once(sent, 'response');
  return text(answer);
}
