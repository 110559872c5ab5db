import type { Balance, Delivery } from '../twilio/health';
import { bad, type Check, good, unknown } from './check';

/** A text in, a reply of two segments out and the carriers' fees, in dollars, roughly. */
const A_TEXT_COSTS = 0.03;
const LEAST = 5;

/** Whether the account can pay for answers. */
export function checkBalance({ amount, currency }: Balance): Check {
  const says = `${amount.toFixed(2)} ${currency}`;
  if (currency !== 'USD') return unknown('balance', `${says}: see that it lasts.`);
  const texts = `some ${Math.max(0, Math.floor(amount / A_TEXT_COSTS)).toLocaleString('en-US')} texts`;
  if (amount >= LEAST) return good('balance', `${says}, enough for ${texts}.`);
  return bad(
    'balance',
    `${says}, enough for ${texts}. When it is empty, nobody is answered.`,
    'Add to it in the Console, and let it recharge by itself (Billing > Auto-recharge).',
  );
}

/** https://www.twilio.com/docs/api/errors; `ours` is a fault that somebody here can mend. */
const ERRORS: Readonly<Record<number, { means: string; ours?: string }>> = {
  21608: { means: 'a trial account texts only to verified numbers', ours: 'Upgrade the account in the Console.' },
  21610: { means: 'the person has texted STOP' },
  30003: { means: 'the phone was off or out of reach' },
  30004: { means: 'the phone blocks such texts' },
  30005: { means: 'no such number' },
  30006: { means: 'a landline, or a carrier out of reach' },
  30007: { means: 'a carrier took it for spam', ours: 'See that the number is registered for what it sends.' },
  30032: { means: 'the toll-free number is not verified', ours: 'Have it verified; see “registration” above.' },
  30034: { means: 'the long code is in no A2P campaign', ours: 'Register it; see “registration” above.' },
};

/** Whether the last replies arrived. */
export function checkDelivery(number: string, { sent, errors }: Delivery): Check {
  const name = 'delivery';
  if (sent === 0) return unknown(name, `${number} has sent nothing in the last seven days.`);
  const texts = `${sent} ${sent === 1 ? 'text' : 'texts'}`;
  if (errors.size === 0) return good(name, `None of the last ${texts} of ${number} met an error.`);
  const said = [...errors].map(([code, count]) => `${count} with ${code}, ${ERRORS[code]?.means ?? link(code)}`);
  const says = `Of the last ${texts} of ${number}: ${said.join('; ')}.`;
  const mends = [...errors.keys()].map((code) => (ERRORS[code] ? ERRORS[code].ours : 'Look the error up there.'));
  const [mend] = mends.filter((one) => one !== undefined);
  return mend ? bad(name, says, mend) : good(name, says);
}

function link(code: number): string {
  return `see https://www.twilio.com/docs/api/errors/${code}`;
}

/** What Twilio keeps; its API does not tell for how long. */
export const retention: Check = unknown(
  'retention',
  'Twilio keeps every text, with number and words, for 400 days unless you choose less.',
  'Choose 7 days and no backup: Console > Messaging > Settings, “Message Records Data Access and Backup”.',
);
