import { bad, type Check, good, unknown } from './check';

/** The statuses of a number's toll-free verifications, or of its service's A2P campaigns; `reason` is of a rejection. */
export interface Registration {
  statuses: readonly string[];
  reason?: string;
}

/** A number as its registration depends on it. */
export interface Registered {
  number: string;
  kind: 'long code' | 'toll-free' | 'short code';
  isInService: boolean;
}

const WEEKS = 'Until then carriers block the replies. It can take weeks.';
const TOLL_FREE = 'Console > Phone Numbers > Manage > the number > Regulatory Information.';
const CAMPAIGN = 'Console > Messaging > Regulatory Compliance > Campaigns.';

/** Whether US carriers let the number's texts through. */
export function checkRegistration(
  { number, kind, isInService }: Registered,
  { statuses, reason }: Registration,
): Check {
  const name = 'registration';
  if (kind === 'short code') return good(name, `${number} is a short code, registered when it was leased.`);
  if (kind === 'long code' && !number.startsWith('+1'))
    return unknown(name, `${number} is not a US number: check what its country requires.`);
  const [approved, where, what] =
    kind === 'toll-free'
      ? ['TWILIO_APPROVED', TOLL_FREE, 'toll-free verification']
      : ['VERIFIED', CAMPAIGN, 'A2P 10DLC campaign'];
  if (statuses.includes(approved)) return good(name, `${number}: its ${what} is approved.`);
  const [status] = statuses;
  if (status === undefined)
    return bad(
      name,
      `${number} has no ${what}${isInService || kind === 'toll-free' ? '' : ', because it is in no Messaging Service'}.`,
      `Ask for one: ${where} ${WEEKS}`,
    );
  if (/REJECTED|FAILED|SUSPENDED/.test(status))
    return bad(name, `${number}: its ${what} is ${status}${reason ? `: ${reason}` : ''}.`, `Fix it: ${where}`);
  return bad(name, `${number}: its ${what} is under review (${status}).`, `Wait. ${WEEKS}`);
}
