import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { inboundEvent, TOKEN } from '../sms/inbound';
import { onDynamoDB } from '../system/world';
import { content } from '../text/content';
import { startWebhook, type Webhook } from './texted';

const PERSON = '+15550100';
const WHATSAPP = { from: `whatsapp:${PERSON}`, to: 'whatsapp:+15550199' };
const STOPPED = [...content.stopLines.values()].join('\n');
const HOTLINE = '1-888-373-7888';

onDynamoDB('the bundle that Lambda runs, with Twilio’s handling of STOP as it is by default,', () => {
  let webhook: Webhook;
  beforeAll(async () => {
    webhook = await startWebhook({ current: TOKEN });
  });
  afterAll(() => webhook.stop());

  test.each([
    ['on WhatsApp', WHATSAPP],
    ['on WhatsApp by a username', { ...WHATSAPP, from: 'whatsapp:US.13491208655302741918' }],
    ['on Messenger', { from: 'messenger:7623482364', to: 'messenger:103211458' }],
    ['on RCS', { from: `rcs:${PERSON}`, to: 'rcs:hotline_agent' }],
    ['to a short code', { from: PERSON, to: '233733' }],
  ])('answers and counts a person %s', async (_, addresses) => {
    const { reply, counted, events } = await webhook.texted(inboundEvent({ body: 'AYUDA', ...addresses }));
    expect(reply).toContain(HOTLINE);
    expect({ counted, events }).toEqual({ counted: ['help#es'], events: [] });
  });

  test.each(['233733', '12345', 'T-Mobile'])('is silent to the machine %s, and counts nothing', async (from) => {
    const { status, reply, counted } = await webhook.texted(inboundEvent({ from }));
    expect({ status, reply, counted }).toEqual({ status: 200, reply: undefined, counted: [] });
  });

  test.each([
    ['a short code', { to: '233733' }],
    ['WhatsApp', WHATSAPP],
  ])('confirms STOP and END on %s, and greets START and YES with the hotline', async (_, addresses) => {
    for (const body of ['STOP', ' end '])
      expect(await webhook.texted(inboundEvent({ body, ...addresses }))).toMatchObject({
        reply: STOPPED,
        counted: ['stop#en'],
      });
    for (const body of ['START', 'YES']) {
      const { reply, counted } = await webhook.texted(inboundEvent({ body, ...addresses }));
      expect(reply).toContain(HOTLINE);
      expect(counted).toEqual(['start#en']);
    }
  });

  test('leaves STOP, END and START on a long code to Twilio, and answers YES', async () => {
    for (const body of ['STOP', 'END', 'START'])
      expect((await webhook.texted(inboundEvent({ body }))).reply).toBeUndefined();
    expect((await webhook.texted(inboundEvent({ body: 'YES' }))).reply).toContain(HOTLINE);
  });

  test.each(['STOP', 'START', 'HELP'])('is silent if OptOutType says that Twilio has answered %s', async (body) => {
    const marked = await webhook.texted(inboundEvent({ body, to: '233733', with: { OptOutType: body } }));
    expect(marked.reply).toBeUndefined();
    expect(marked.counted).toEqual([expect.stringMatching(`^carrier-${body.toLowerCase()}#`)]);
  });
});

onDynamoDB('the bundle that Lambda runs, with that handling switched off or numbers redacted,', () => {
  let webhook: Webhook;
  beforeAll(async () => {
    webhook = await startWebhook({ current: TOKEN, optOuts: 'ours' });
  });
  afterAll(() => webhook.stop());

  test('answers STOP, END, START and YES on a long code', async () => {
    for (const body of ['STOP', 'END']) expect((await webhook.texted(inboundEvent({ body }))).reply).toBe(STOPPED);
    for (const body of ['START', 'YES'])
      expect((await webhook.texted(inboundEvent({ body }))).reply).toContain(HOTLINE);
  });
});
