import { describe } from '@jest/globals';

/** What setup.ts started for all system tests: folders of bundles, and DynamoDB Local's address where it runs. */
interface World {
  sms: string;
  fallback: string;
  canary: string;
  page: string;
  watch: string;
  dynamodb?: string;
}

export const world = JSON.parse(process.env.TEST_WORLD ?? '{}') as World;

/** Tests that need DynamoDB Local; skipped, as setup.ts says, where there is no Java. */
export const onDynamoDB = world.dynamodb ? describe : describe.skip;
