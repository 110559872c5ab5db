import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { type Clock, startClock } from '../promises/clock';
import { inboundEvent, TOKEN } from '../sms/inbound';
import { onDynamoDB } from '../system/world';
import { content } from '../text/content';
import { startWebhook, type Texted, type Webhook } from './texted';

const HOTLINE = '1-888-373-7888';
const HALF_A_MINUTE = 30_000;

onDynamoDB('the bundle that Lambda runs', () => {
  let clock: Clock;
  let webhook: Webhook;
  beforeEach(async () => {
    clock = await startClock();
    webhook = await startWebhook({ current: TOKEN }, clock.env);
  });
  afterEach(async () => {
    await webhook.stop();
    await clock.stop();
  });

  const everyHalfMinute = async (times: number, body: string): Promise<Texted[]> => {
    const all: Texted[] = [];
    for (let i = 0; i < times; i += 1) {
      all.push(await webhook.texted(inboundEvent({ body })));
      await clock.pass(HALF_A_MINUTE);
    }
    return all;
  };

  test.each(['I am at lunch', `> ${content.replies.get('en crisis')}`])(
    'ends with a phone that answers by itself every half minute, and says so: %j',
    async (body) => {
      const hour = await everyHalfMinute(120, body);
      expect(hour.filter(({ reply }) => reply !== undefined).length).toBeLessThan(15);
      expect(hour.filter(({ events }) => events.includes('loop')).length).toBeGreaterThan(100);
      expect(hour.at(-1)?.counted).toEqual(['loop#en']);
    },
  );

  test('answers the 21st text within ten minutes that says something new', async () => {
    const before = await everyHalfMinute(20, 'HELP');
    expect(before.at(-1)?.reply).toBeUndefined();
    const { reply, counted, events } = await webhook.texted(inboundEvent({ body: 'he is going to kill me' }));
    expect(reply).toMatch(/\b911\b/);
    expect(counted).not.toContain('loop#en');
    expect(events).toEqual([]);
  });

  test('answers a crisis in new words, and Twilio’s retries of it, each time', async () => {
    await everyHalfMinute(20, 'HELP');
    for (const body of ['i want to die', 'suicide', 'i want to kill myself']) {
      const event = inboundEvent({ body });
      for (let delivery = 0; delivery < 3; delivery += 1)
        expect((await webhook.texted(event)).reply).toMatch(/\b988\b/);
    }
  });

  test('takes our own reply, sent back, for that reply and never for a crisis', async () => {
    const { reply, counted } = await webhook.texted(inboundEvent({ body: `> ${content.replies.get('en crisis')}` }));
    expect(reply).toContain(HOTLINE);
    expect(counted).toEqual(['loop#en']);
  });
});
