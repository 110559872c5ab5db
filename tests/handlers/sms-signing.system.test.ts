import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, test } from '@jest/globals';
import { OVERRIDES } from '../../functions/sms/addresses';
import { inboundEvent, TOKEN, URL_OF_WEBHOOK } from '../sms/inbound';
import { ruleSigned, SHARED_KEY } from '../sms/rule-signed';
import { onDynamoDB } from '../system/world';
import { startWebhook, type Texted, type Webhook } from './texted';

const HOST = new URL(URL_OF_WEBHOOK).host;
const SHOUTED = URL_OF_WEBHOOK.replace(HOST, HOST.toUpperCase());
const sids = (MessageSid: string) => ({ MessageSid, SmsSid: MessageSid, SmsMessageSid: MessageSid });

let webhook: Webhook;
afterEach(() => webhook.stop());

const whatBecame = ({ status, counted, events }: Texted) => ({ status, counted, events });
const VERIFIED = { status: 200, counted: ['help#en'], events: [] };
const UNVERIFIED = { status: 200, counted: [], events: ['unverified'] };
const REFUSED = { status: 403, counted: [], events: ['refused'] };

onDynamoDB('the bundle that Lambda runs', () => {
  test('takes whichever spelling of its address Twilio has signed', async () => {
    webhook = await startWebhook({ current: TOKEN });
    for (const base of [URL_OF_WEBHOOK, URL_OF_WEBHOOK.slice(0, -1)])
      for (const signedUrl of [base, base + OVERRIDES])
        expect(whatBecame(await webhook.texted(inboundEvent({ signedUrl })))).toEqual(VERIFIED);
    const event = inboundEvent({ signedUrl: SHOUTED });
    const shouted = { ...event, headers: { ...event.headers, host: HOST.toUpperCase() } };
    expect(whatBecame(await webhook.texted(shouted))).toEqual(VERIFIED);
    expect(whatBecame(await webhook.texted(inboundEvent({ signedUrl: 'https://evil.example/' })))).toEqual(REFUSED);
  });

  test('takes the address that connect read back from Twilio', async () => {
    webhook = await startWebhook({ current: TOKEN, url: SHOUTED });
    expect(whatBecame(await webhook.texted(inboundEvent({ signedUrl: SHOUTED })))).toEqual(VERIFIED);
  });

  test('takes the SharedKey of a Webhooks Rule, without the token that opens the account', async () => {
    webhook = await startWebhook({ sharedKey: SHARED_KEY });
    expect(whatBecame(await webhook.texted(ruleSigned(inboundEvent())))).toEqual(VERIFIED);
    expect(whatBecame(await webhook.texted(ruleSigned(inboundEvent(), 'f'.repeat(40))))).toEqual(REFUSED);
    expect(whatBecame(await webhook.texted(inboundEvent()))).toEqual(UNVERIFIED);
  });

  test('answers what is signed by a SharedKey that it does not have, and does not count it', async () => {
    webhook = await startWebhook({ current: TOKEN });
    const { reply, ...other } = await webhook.texted(ruleSigned(inboundEvent()));
    expect(other).toEqual(UNVERIFIED);
    expect(reply).toContain('1-888-373-7888');
  });

  test('with the wrong token in its secret, says of the first text to our own number that it is one', async () => {
    const AccountSid = `AC${'1'.repeat(32)}`;
    webhook = await startWebhook({ current: 'f'.repeat(32), account: AccountSid, numbers: '+18165550142,55501' });
    const refused = async (to: string, params?: Record<string, string>) =>
      (await webhook.texted(inboundEvent({ to, ...(params && { with: params }) }))).events;
    for (const number of ['+18165550142', '55501'])
      expect(await refused(number, { AccountSid })).toEqual(['refused-ours']);
    expect(await refused('+18165550199', { AccountSid })).toEqual(['refused']);
    expect(await refused('+18165550142')).toEqual(['refused']);
  });

  test('reads a token and a secret with line ends behind them', async () => {
    webhook = await startWebhook(`${JSON.stringify({ current: `${TOKEN}\n` })}\n`);
    expect(whatBecame(await webhook.texted(inboundEvent()))).toEqual(VERIFIED);
  });

  test('reads its secret before anybody texts, and again if the platform froze it meanwhile', async () => {
    webhook = await startWebhook({ current: TOKEN });
    const { secrets } = webhook.hotline;
    const isRead = async (times: number) => {
      while (secrets.requests < times) await sleep(1);
    };
    await isRead(1);
    secrets.fault = 'hang';
    const frozen = await webhook.hotline.environment();
    await isRead(2);
    frozen.signal('SIGSTOP');
    secrets.fault = undefined;
    await sleep(2_200);
    frozen.signal('SIGCONT');
    await (await frozen.invoke(inboundEvent())).done;
    expect([frozen.logs(), secrets.requests]).toEqual(['', 3]);
  });

  test.each([{ next: TOKEN }, { current: '' }, {}])('answers everybody if its secret is %j', async (secret) => {
    webhook = await startWebhook(secret);
    expect(whatBecame(await webhook.texted(inboundEvent()))).toEqual(UNVERIFIED);
  });

  test('counts a message once, whatever Twilio adds to a retry and whatever MessageSid is cut out of what it signed', async () => {
    webhook = await startWebhook({ current: TOKEN });
    const [sid, another] = [`SM${'f'.repeat(32)}`, `SM${'0'.repeat(32)}`];
    const event = inboundEvent({ with: { ...sids(sid), Label: `MessageSid${another}` } });
    expect(whatBecame(await webhook.texted(event))).toEqual(VERIFIED);
    const retried = inboundEvent({ with: { ...sids(sid), Label: '', ErrorCode: '11200' } });
    expect(whatBecame(await webhook.texted(retried))).toEqual({ ...VERIFIED, counted: [] });

    const params = new URLSearchParams(Buffer.from(event.body ?? '', 'base64').toString());
    params.set('Label', '');
    const cut = Buffer.from(`MessageSid=${another}&${params}`).toString('base64');
    expect(whatBecame(await webhook.texted({ ...event, body: cut }))).toEqual({ ...VERIFIED, counted: [] });
  });

  test('refuses a body of 6 MB, which the fallback answers', async () => {
    webhook = await startWebhook({ current: TOKEN });
    const huge = inboundEvent({ body: 'x'.repeat(4_400_000) });
    expect(await webhook.texted(huge)).toMatchObject({ status: 413, reply: undefined, counted: [] });
    const { status, body } = await (await webhook.hotline.fallback()).invoke(huge);
    expect(status).toBe(200);
    expect(body).toContain('1-888-373-7888');
  });
});
