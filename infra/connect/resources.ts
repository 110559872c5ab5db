import type { Settings, Twilio } from '../twilio/account';

/** A number or service. */
export interface Resource {
  sid: string;
  name: string;
  settings: Settings;
}

/** Every number and service of the account. */
export async function resourcesOf(twilio: Twilio): Promise<Resource[]> {
  const [senders, services] = await Promise.all([twilio.senders(), twilio.services()]);
  return [...senders.map((sender) => ({ ...sender, name: sender.number })), ...services];
}
