import { howMany } from '../full-size';
import type { Fault } from './fault';
import { dynamoDb, secretsManager } from './fault-switches';

const NOWHERE = 'http://127.0.0.1:9';

/** DynamoDB and Secrets Manager in trouble. */
export const OF_STORES: readonly Fault[] = [
  {
    name: 'DynamoDB refuses connections',
    env: { AWS_ENDPOINT_URL_DYNAMODB: NOWHERE },
    stages: [{ may: ['right'] }],
  },
  {
    name: 'DynamoDB’s name does not resolve',
    env: { AWS_ENDPOINT_URL_DYNAMODB: 'http://dynamodb.invalid' },
    stages: [{ may: ['right'] }],
  },
  { name: 'DynamoDB answers with nothing', stages: [{ set: dynamoDb('nothing'), may: ['right'] }] },
  { name: 'DynamoDB slow by 1 s', stages: [{ set: dynamoDb({ delayMs: 1_000 }), may: ['right'] }] },
  { name: 'DynamoDB never answers', stages: [{ set: dynamoDb('hang'), may: ['right'] }] },
  { name: 'DynamoDB throttles all', stages: [{ set: dynamoDb('throttle'), may: ['right'] }] },
  { name: 'DynamoDB throttles 30 %', stages: [{ set: dynamoDb({ throttledShare: 0.3 }), may: ['right'] }] },
  { name: 'DynamoDB cuts after the write', stages: [{ set: dynamoDb('cut-after'), may: ['right'] }] },
  {
    name: 'Secrets Manager refuses connections',
    env: { AWS_ENDPOINT_URL_SECRETS_MANAGER: NOWHERE },
    stages: [{ may: ['right'] }],
  },
  { name: 'Secrets Manager denies access', stages: [{ set: secretsManager('refuse'), may: ['right'] }] },
  { name: 'Secrets Manager slow by 1.5 s', stages: [{ set: secretsManager({ delayMs: 1_500 }), may: ['right'] }] },
  { name: 'Secrets Manager sends damaged JSON', stages: [{ set: secretsManager('damage'), may: ['right'] }] },
  {
    name: 'Secrets Manager throttles cold starts',
    texts: howMany(16, 2_000),
    textsEach: howMany(2, 4),
    sideBySide: 8,
    stages: [{ set: secretsManager({ perSecond: 2 }), may: ['right'] }],
  },
];
