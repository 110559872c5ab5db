import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@jest/globals';
import { readSecret } from '../../functions/cloud/secret';

test('a store that never answers is given up once the time for it is over', async () => {
  const server = createServer(() => undefined);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  process.env.AWS_ENDPOINT_URL_SECRETS_MANAGER = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  try {
    await expect(readSecret('twilio-tokens', 50)).rejects.toThrow(/timeout/);
  } finally {
    delete process.env.AWS_ENDPOINT_URL_SECRETS_MANAGER;
    server.close().closeAllConnections();
  }
});
