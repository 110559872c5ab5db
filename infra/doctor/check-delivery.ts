import { bad, type Check, good, unknown } from '../../functions/watch/check';
import { describeErrors } from '../../functions/watch/error-codes';
import type { Delivery } from '../twilio/health';

/** Whether the last replies arrived. */
export function checkDelivery(number: string, { sent, errors }: Delivery): Check {
  const name = 'delivery';
  if (sent === 0) return unknown(name, `${number} has sent nothing in the last seven days.`);
  const texts = `${sent} ${sent === 1 ? 'text' : 'texts'}`;
  if (errors.size === 0) return good(name, `None of the last ${texts} of ${number} met an error.`);
  const { found, fix } = describeErrors(errors);
  const message = `Of the last ${texts} of ${number}: ${found}.`;
  return fix ? bad(name, message, fix) : good(name, message);
}

/** What Twilio stores; its API does not tell for how long. */
export const retention: Check = unknown(
  'retention',
  'Twilio stores every text, with number and words, for 400 days unless you choose less.',
  'Choose 7 days and no backup: Console > Messaging > Settings, “Message Records Data Access and Backup”.',
);
