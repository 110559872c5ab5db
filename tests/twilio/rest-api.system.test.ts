import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { twilioAccount } from '../../infra/twilio/account';
import { fromTwilio, isAccepted } from '../../infra/twilio/client';
import { twilioHealth } from '../../infra/twilio/health';
import { ACCOUNT, AUTH_TOKEN, NEXT_TOKEN, outbound, phoneNumber, service, shortCode } from './resources';
import { startTwilio } from './rest-api';
import type { TwilioApi } from './world';

const OURS = { account: ACCOUNT, token: AUTH_TOKEN };
const long = phoneNumber('+18165550142');
const tollFree = phoneNumber('+18335550199');
const code = shortCode('55501');
const hotline = { ...service('Hotline', [long, code]), campaigns: ['VERIFIED'] };

let api: TwilioApi;

beforeAll(async () => {
  api = await startTwilio({
    tokens: [AUTH_TOKEN, NEXT_TOKEN],
    numbers: [long, tollFree],
    shortCodes: [code],
    services: [hotline],
    verifications: [
      {
        sid: 'HH1',
        tollfree_phone_number_sid: tollFree.sid,
        status: 'TWILIO_REJECTED',
        rejection_reason: 'No website',
      },
    ],
    messages: [outbound('+18165550142', 21610), outbound('+18165550142', null), outbound('+18335550199', 30032)],
  });
  process.env.TWILIO_API_URL = api.url;
});
afterAll(async () => {
  delete process.env.TWILIO_API_URL;
  await api.stop();
});

describe("Twilio's own client, on the stand-in", () => {
  test('an account is known by its tokens, of which the first one is primary, and an API key is not', async () => {
    expect(await twilioAccount(OURS).account()).toMatchObject({ status: 'active', trial: false, isPrimary: true });
    expect((await twilioAccount({ ...OURS, token: NEXT_TOKEN }).account()).isPrimary).toBe(false);
    expect(await isAccepted({ ...OURS, token: 'f'.repeat(32) })).toBe(false);
    const wrong = twilioAccount({ ...OURS, token: 'f'.repeat(32) });
    await expect(wrong.senders()).rejects.toThrow('Twilio does not accept this Account SID with this auth token');
    const key = `Basic ${Buffer.from(`SK${'1'.repeat(32)}:${AUTH_TOKEN}`).toString('base64')}`;
    const answer = await fetch(`${api.url}/2010-04-01/Accounts/${ACCOUNT}.json`, { headers: { authorization: key } });
    expect([answer.status, await answer.json()]).toEqual([401, expect.objectContaining({ code: 20003, status: 401 })]);
  });

  test('numbers, short codes and services are listed with their settings', async () => {
    const [senders, services] = [await twilioAccount(OURS).senders(), await twilioAccount(OURS).services()];
    expect(senders.map(({ number, kind }) => [number, kind])).toEqual([
      ['+18165550142', 'long code'],
      ['+18335550199', 'toll-free'],
      ['55501', 'short code'],
    ]);
    expect(services).toEqual([
      expect.objectContaining({ name: 'Hotline', usesNumbersOwn: false, senders: [long.sid, code.sid] }),
    ]);
    expect(services[0]?.settings).toMatchObject({ inboundRequestUrl: '', inboundMethod: 'POST' });
  });

  test('an update changes what it names, an empty one takes it out, and there is nothing else to update', async () => {
    const twilio = twilioAccount(OURS);
    for (const sid of [long.sid, code.sid]) await twilio.update(sid, { smsUrl: 'https://us.example/#rc=2' });
    await twilio.update(hotline.resource.sid, { inboundRequestUrl: 'https://us.example/' });
    expect([long.sms_url, code.sms_url, hotline.resource.inbound_request_url]).toEqual([
      'https://us.example/#rc=2',
      'https://us.example/#rc=2',
      'https://us.example/',
    ]);
    await twilio.update(hotline.resource.sid, { inboundRequestUrl: '' });
    expect(hotline.resource.inbound_request_url).toBeNull();
    const unknown = twilio.update(`PN${'0'.repeat(32)}`, { smsUrl: '' });
    await expect(unknown).rejects.toThrow(
      /^Twilio does not let us set PN0+ \(20404\): The requested resource .+ was not found\. See .+20404, and try again\.$/,
    );
  });

  test('registration and delivery are read for one number, and nothing of those who texted it', async () => {
    const health = twilioHealth(OURS);
    const [a, b] = await twilioAccount(OURS).senders();
    if (!a || !b) throw new Error('There are two numbers.');
    const [inService] = await twilioAccount(OURS).services();
    expect(await health.registration(a, inService)).toEqual({ statuses: ['VERIFIED'] });
    expect(await health.registration(b, undefined)).toEqual({ statuses: ['TWILIO_REJECTED'], reason: 'No website' });
    expect(await health.delivery(a)).toEqual({ sent: 2, errors: new Map([[21610, 1]]) });
    expect(await health.balance()).toEqual({ amount: 23.1, currency: 'USD' });
  });

  test('a mistake in our code stays what it is, with its stack', async () => {
    const mistake = new TypeError('x is undefined');
    await expect(fromTwilio('list the numbers', Promise.reject(mistake))).rejects.toBe(mistake);
  });
});
