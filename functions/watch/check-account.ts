import { bad, type Check, good } from './check';

/** A Twilio account as its API tells. */
export interface AccountStatus {
  name: string;
  status: string;
  trial: boolean;
}

/** Whether the account may send to anyone. */
export function checkAccountStatus({ name, status, trial }: AccountStatus): Check {
  if (status !== 'active') return bad('account', `"${name}" is ${status}.`, "See Twilio's Console.");
  if (trial)
    return bad('account', `"${name}" is a trial: only numbers verified in the Console get texts.`, 'Upgrade it there.');
  return good('account', `"${name}" is active.`);
}
