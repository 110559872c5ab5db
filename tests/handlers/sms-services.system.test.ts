import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { bundleWithService, NUMBER } from '../promises/service-bundle';
import { inboundEvent, TOKEN } from '../sms/inbound';
import { onDynamoDB } from '../system/world';
import { startWebhook, type Webhook } from './texted';

const ZIP = '66603';

onDynamoDB('the deployed webhook with local services', () => {
  let bundle: string;
  let webhook: Webhook;
  beforeAll(async () => {
    bundle = await bundleWithService({ KS: { zips: [ZIP], towns: ['qzwakarusa'] } });
    webhook = await startWebhook({ current: TOKEN }, {}, bundle);
  });
  afterAll(async () => {
    await webhook.stop();
    await rm(bundle, { recursive: true });
  });

  test.each([
    [`HELP ${ZIP}`, true],
    ['help me im in qzwakarusa', true],
    [`ayuda ${ZIP}`, true],
    ['HELP 66604', false],
    ['HELP', false],
    [`thanks ${ZIP}`, false],
  ])('tells %j of the service near by: %s', async (body, isTold) => {
    const { reply } = await webhook.texted(inboundEvent({ body, from: `+1555${body.length}00100` }));
    expect(reply?.includes(NUMBER)).toBe(isTold);
  });

  test('keeps the region by month, and nothing of postal code, town or service', async () => {
    const rows = JSON.stringify(await webhook.hotline.counts.rows());
    expect(rows).toContain('KS');
    for (const one of [ZIP, 'qzwakarusa', '7855550134', NUMBER, 'advocates']) {
      expect(rows).not.toContain(one);
      expect(webhook.lambda.logs()).not.toContain(one);
    }
  });
});

/** Tells, in the log, of every file that is read. */
const TELLING = `const fs = require('node:fs');
const { readFileSync } = fs;
fs.readFileSync = (path, ...more) => {
  process.stdout.write('reads ' + path + '\\n');
  return readFileSync(path, ...more);
};`;

onDynamoDB('the file of services', () => {
  let bundle: string;
  let webhook: Webhook;
  beforeAll(async () => {
    bundle = await bundleWithService();
    await writeFile(join(bundle, 'telling.cjs'), TELLING);
    webhook = await startWebhook(
      { current: TOKEN },
      { NODE_OPTIONS: `--require ${join(bundle, 'telling.cjs')}` },
      bundle,
    );
  });
  afterAll(async () => {
    await webhook.stop();
    await rm(bundle, { recursive: true });
  });

  test('is opened only by a text that names a place with services', async () => {
    await webhook.texted(inboundEvent({ body: 'HELP', from: '+15550101' }));
    await webhook.texted(inboundEvent({ body: 'help joplin', from: '+15550102' }));
    await webhook.texted(inboundEvent({ body: 'thanks 66603', from: '+15550103' }));
    expect(webhook.lambda.logs()).toMatch(/reads .*content\.txt/);
    expect(webhook.lambda.logs()).not.toMatch(/reads .*services\.json/);
    const { reply } = await webhook.texted(inboundEvent({ body: 'help kansas', from: '+15550104' }));
    expect(reply).toContain(NUMBER);
    expect(webhook.lambda.logs()).toMatch(/reads .*services\.json/);
  });
});
