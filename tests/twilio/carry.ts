import { twilioRequest } from '../../functions/canary/twilio-request';
import { post } from '../../infra/twilio/post';
import { readTwiml } from '../../infra/twilio/read-twiml';
import { outbound, type Resource, sid } from './resources';
import type { World } from './world';

/** A text that somebody sends by the API: to a number of the account it comes in, and what is answered goes out. */
export async function carry(form: URLSearchParams, world: World & { came: Resource[] }): Promise<void> {
  const [from = '', to = '', body = ''] = ['From', 'To', 'Body'].map((name) => form.get(name) ?? '');
  const answers = await comeIn({ from, to, body }, world);
  for (const answer of answers) {
    world.messages.push({ ...outbound(to, null), to: from, body: answer });
    await comeIn({ from: to, to: from, body: answer }, world);
  }
}

async function comeIn(text: { from: string; to: string; body: string }, world: World & { came: Resource[] }) {
  const number = world.numbers.find(({ phone_number }) => phone_number === text.to);
  if (!number) return [];
  const inService = world.services.find(({ senders }) => senders.includes(number))?.resource;
  const isOnService = inService && !inService.use_inbound_webhook_on_number;
  const url = String((isOnService ? inService.inbound_request_url : number.sms_url) ?? '');
  world.came.push({ sid: sid('SM'), ...text, url });
  if (!url.includes('.lambda-url.')) return [];
  const [token = ''] = world.tokens;
  const signed = twilioRequest({ ...text, url, token });
  const { status, body } = await post(url, signed.headers, signed.body);
  return status === 200 ? readTwiml(body) : [];
}
