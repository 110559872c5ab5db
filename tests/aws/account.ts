import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { zipSync } from 'fflate';
import { type Fate, nextCall } from '../fate';

/** What one account has in us-east-1; a test changes it at will. */
export interface World {
  /** Outputs by the name of their stack. */
  stacks: Record<string, Record<string, string>>;
  status: string;
  /** The state of each alarm of every stack. */
  alarms: Record<string, 'OK' | 'ALARM' | 'INSUFFICIENT_DATA'>;
  /** Since when its alarms are as they are. */
  since: Date;
  concurrency: number;
  /** By the name of a function, the files that it was deployed with. */
  code: Record<string, Record<string, string>>;
  /** What was published to a topic. */
  mails: { subject: string; message: string }[];
  /** Outputs of destroyed stacks, by their name. */
  destroyed: Record<string, Record<string, string>>;
  fate: Fate;
  /** What was put into a table, request by request. */
  put: { TableName: string; Item: Record<string, { S: string }>; ConditionExpression?: string }[];
  /** What every request is refused with, such as ExpiredToken. */
  refuse: { code: string; message: string } | undefined;
}

export interface AwsAccount extends World {
  url: string;
  stop(): Promise<void>;
}

/** The few operations of CloudFormation, STS, CloudWatch, Lambda and DynamoDB that connect and doctor use, on 127.0.0.1. */
export async function startAwsAccount(world: Partial<World> = {}): Promise<AwsAccount> {
  const state: World = {
    stacks: {},
    status: 'UPDATE_COMPLETE',
    alarms: {},
    concurrency: 1000,
    code: {},
    since: new Date(),
    mails: [],
    destroyed: {},
    fate: { calls: 0, death: undefined },
    put: [],
    refuse: undefined,
    ...world,
  };
  const server = createServer(
    (request, response) => void serve(request, response, state).catch(() => request.destroy()),
  );
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return Object.assign(state, {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: async () => void server.close().closeAllConnections(),
  });
}

async function serve(request: IncomingMessage, response: ServerResponse, state: World): Promise<void> {
  const body = await text(request);
  if (nextCall(state.fate) !== 'serve') return void request.socket.destroy(); // Nothing here is changed by a call.
  const target = request.headers['x-amz-target'];
  if (request.url === '/2016-08-19/account-settings')
    return json(response, state, { AccountLimit: { ConcurrentExecutions: state.concurrency } });
  const [, path, name = ''] = /^\/(2015-03-31\/functions|code)\/([\w-]+)/.exec(request.url ?? '') ?? [];
  if (path === 'code') return void response.end(zipped(state.code[name] ?? {}));
  if (path) return json(response, state, { Code: { Location: `http://${request.headers.host}/code/${name}` } });
  if (target === 'GraniteServiceVersion20100801.DescribeAlarms')
    return json(response, state, { MetricAlarms: alarmsNamed(JSON.parse(body).AlarmNames, state) });
  if (target === 'DynamoDB_20120810.PutItem') {
    state.put.push(JSON.parse(body));
    return json(response, state, {});
  }
  const form = new URLSearchParams(body);
  const [status, xml] = query(form, state);
  response.writeHead(status, { 'content-type': 'text/xml' }).end(xml);
}

function json(response: ServerResponse, { refuse }: World, body: object): void {
  const headers = { 'content-type': 'application/x-amz-json-1.0', ...(refuse && { 'x-amzn-errortype': refuse.code }) };
  const sent = refuse ? { __type: refuse.code, message: refuse.message } : body;
  response.writeHead(refuse ? 400 : 200, headers).end(JSON.stringify(sent));
}

function zipped(files: Record<string, string>): Uint8Array {
  return zipSync(
    Object.fromEntries(Object.entries(files).map(([name, body]) => [name, new TextEncoder().encode(body)])),
  );
}

function alarmsNamed(names: readonly string[], { alarms, since }: World): object[] {
  return names
    .filter((name) => alarms[name])
    .map((name) => ({
      AlarmName: name,
      StateValue: alarms[name],
      StateTransitionedTimestamp: since.getTime() / 1000,
      AlarmDescription: `What ${name} means.`,
    }));
}

/** The services that speak AWS's query protocol. */
function query(form: URLSearchParams, { refuse, stacks, destroyed, status, alarms, mails }: World): [number, string] {
  const action = form.get('Action') ?? '';
  if (refuse) return failure(refuse.code, refuse.message);
  if (action === 'Publish') {
    mails.push({ subject: form.get('Subject') ?? '', message: form.get('Message') ?? '' });
    return result(action, '<MessageId>1</MessageId>');
  }
  if (action === 'GetCallerIdentity') return result(action, '<Account>123456789012</Account>');
  const name = form.get('StackName') ?? '';
  if (action === 'ListStacks')
    return result(action, `<StackSummaries>${Object.keys(destroyed).map(goneXml).join('')}</StackSummaries>`);
  const outputs = stacks[name] ?? destroyed[name.replace('arn:', '')];
  if (!outputs) return failure('ValidationError', `Stack with id ${name} does not exist`);
  if (action === 'DescribeStacks') return result(action, `<Stacks>${stackXml(name, status, outputs)}</Stacks>`);
  if (action !== 'ListStackResources') return failure('InvalidAction', `Could not find operation ${action}`);
  const resources = [['AWS::Lambda::Function', 'function'], ...Object.keys(alarms).map((one) => [ALARM, one])];
  return result(
    action,
    `<StackResourceSummaries>${resources.map(([type = '', id = '']) => resourceXml(type, id)).join('')}</StackResourceSummaries>`,
  );
}

const ALARM = 'AWS::CloudWatch::Alarm';

function stackXml(name: string, status: string, outputs: Record<string, string>): string {
  const members = Object.entries(outputs).map(
    ([key, value]) => `<member><OutputKey>${key}</OutputKey><OutputValue>${value}</OutputValue></member>`,
  );
  return `<member><StackName>${name}</StackName><StackStatus>${status}</StackStatus><CreationTime>2026-11-20T12:00:00Z</CreationTime><Outputs>${members.join('')}</Outputs></member>`;
}

function goneXml(name: string): string {
  return `<member><StackName>${name}</StackName><StackId>arn:${name}</StackId><StackStatus>DELETE_COMPLETE</StackStatus><CreationTime>2026-11-20T12:00:00Z</CreationTime></member>`;
}

function resourceXml(type: string, id: string): string {
  return `<member><LogicalResourceId>x</LogicalResourceId><ResourceType>${type}</ResourceType><PhysicalResourceId>${id}</PhysicalResourceId></member>`;
}

function result(action: string, xml: string): [number, string] {
  return [200, `<${action}Response><${action}Result>${xml}</${action}Result></${action}Response>`];
}

function failure(code: string, message: string): [number, string] {
  return [
    400,
    `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error></ErrorResponse>`,
  ];
}
