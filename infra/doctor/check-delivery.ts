import type { Balance, Delivery } from '../twilio/health';
import { bad, type Check, good, unknown } from './check';

/** A text in, a reply of two segments out and the carriers' fees, in dollars, roughly. */
const DOLLARS_PER_TEXT = 0.03;
const MIN_DOLLARS = 5;

/** Whether the account can pay for answers. */
export function checkBalance({ amount, currency }: Balance): Check {
  const message = `${amount.toFixed(2)} ${currency}`;
  if (currency !== 'USD') return unknown('balance', `${message}: make sure that it lasts.`);
  const texts = `about ${Math.max(0, Math.floor(amount / DOLLARS_PER_TEXT)).toLocaleString('en-US')} texts`;
  if (amount >= MIN_DOLLARS) return good('balance', `${message}, enough for ${texts}.`);
  return bad(
    'balance',
    `${message}, enough for ${texts}. When it is empty, nobody is answered.`,
    'Add to it in the Console, and let it recharge by itself (Billing > Auto-recharge).',
  );
}

/** https://www.twilio.com/docs/api/errors; with a `fix` if somebody here can do something about it. */
const ERRORS: Readonly<Record<number, { means: string; fix?: string }>> = {
  21608: { means: 'a trial account texts only to verified numbers', fix: 'Upgrade the account in the Console.' },
  21610: { means: 'the person has texted STOP' },
  30003: { means: 'the phone was off or out of reach' },
  30004: { means: 'the phone blocks such texts' },
  30005: { means: 'no such number' },
  30006: { means: 'a landline, or a carrier out of reach' },
  30007: { means: 'a carrier took it for spam', fix: 'See that the number is registered for what it sends.' },
  30032: { means: 'the toll-free number is not verified', fix: 'Have it verified; see “registration” above.' },
  30034: { means: 'the long code is in no A2P campaign', fix: 'Register it; see “registration” above.' },
};

/** Whether the last replies arrived. */
export function checkDelivery(number: string, { sent, errors }: Delivery): Check {
  const name = 'delivery';
  if (sent === 0) return unknown(name, `${number} has sent nothing in the last seven days.`);
  const texts = `${sent} ${sent === 1 ? 'text' : 'texts'}`;
  if (errors.size === 0) return good(name, `None of the last ${texts} of ${number} met an error.`);
  const found = [...errors].map(([code, count]) => `${count} with ${code}, ${ERRORS[code]?.means ?? link(code)}`);
  const message = `Of the last ${texts} of ${number}: ${found.join('; ')}.`;
  const fixes = [...errors.keys()].map((code) => (ERRORS[code] ? ERRORS[code].fix : 'Look the error up there.'));
  const [fix] = fixes.filter((one) => one !== undefined);
  return fix ? bad(name, message, fix) : good(name, message);
}

function link(code: number): string {
  return `see https://www.twilio.com/docs/api/errors/${code}`;
}

/** What Twilio stores; its API does not tell for how long. */
export const retention: Check = unknown(
  'retention',
  'Twilio stores every text, with number and words, for 400 days unless you choose less.',
  'Choose 7 days and no backup: Console > Messaging > Settings, “Message Records Data Access and Backup”.',
);
