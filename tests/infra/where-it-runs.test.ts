import { expect, test } from '@jest/globals';
import { checkRegion } from '../../infra/where-it-runs';

test.each(['il-central-1', 'ca-west-1', 'us-gov-west-1', 'cn-north-1', 'us-iso-east-1', 'us-isob-east-1'])(
  'a deploy to %s, which has no Function URLs, is refused before it starts',
  (region) => expect(() => checkRegion(region)).toThrow(`Nothing was deployed: ${region}`),
);

test.each(['us-east-1', 'us-east-2', 'eu-central-1', 'mx-central-1', undefined])('a deploy to %s goes on', (region) =>
  expect(() => checkRegion(region)).not.toThrow(),
);
