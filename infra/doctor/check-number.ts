import { rowsOf } from '../connect/change-table';
import type { Outputs } from '../connect/outputs';
import { type Known, planFor, whereTextsGo } from '../connect/plan';
import type { Account, Sender, Service } from '../twilio/account';
import type { Registration } from '../twilio/health';
import { bad, type Check, good, unknown } from './check';

/** A number that is connected, or points here, and the service it is in. */
export interface Connected {
  sender: Sender;
  service: Service | undefined;
}

const CONNECT = 'Run npm run connect.';

/** Whether the account may send to anyone. */
export function checkAccount(account: Account | 'refused'): Check {
  if (account === 'refused')
    return bad('account', 'Twilio does not accept this auth token, so texts signed with another are refused.', CONNECT);
  const { name, status, trial, isPrimary } = account;
  if (status !== 'active') return bad('account', `"${name}" is ${status}.`, "See Twilio's Console.");
  if (trial)
    return bad('account', `"${name}" is a trial: only numbers verified in the Console get texts.`, 'Upgrade it there.');
  if (isPrimary === false)
    return bad('account', 'This is its secondary token, which signs nothing.', 'Give the primary one.');
  return good('account', `"${name}" is active.`);
}

/** Whether a number's settings, or its service's, are as connect would set them. */
export function checkNumber({ sender, service }: Connected, outputs: Outputs, known: Known): Check {
  const { number, kind } = sender;
  const { changes, applications } = planFor({ senders: [sender], service }, outputs, known);
  if (whereTextsGo(sender, service) === '')
    return bad('number', `${number}: texts to it go nowhere, and leave no trace.`, CONNECT);
  if (applications.length > 0)
    return bad(
      'number',
      `${number}: a TwiML application (${applications.join(', ')}) answers it, instead of us.`,
      CONNECT,
    );
  const calls = known.textsOnly ? ' Its calls are left alone, as chosen.' : '';
  const isBare = !whereTextsGo(sender, service).includes('#');
  const bare = isBare
    ? ' Twilio keeps our address without what is behind its #, so it retries as it does by default.'
    : '';
  if (changes.length === 0) return good('number', `${number} (${kind}) is set as connect sets it.${calls}${bare}`);
  const rows = [...new Set(changes.flatMap(rowsOf))].map((row) => `“${row}”`);
  return bad('number', `${number} is not set as connect sets it: ${rows.join(', ')}.`, CONNECT);
}

/** What the number's Messaging Service does with texts and with reports of replies. */
export function checkService({ sender, service }: Connected): Check {
  const name = 'service';
  if (!service) return good(name, `${sender.number} is in no Messaging Service, so its own settings apply.`);
  const { settings, usesNumbersOwn, statusCallback } = service;
  const called = `The Messaging Service "${service.name}"`;
  if (statusCallback)
    return bad(
      name,
      `${called} reports each reply, with the number it went to, to ${statusCallback}`,
      'Take the delivery status callback out: Console > Messaging > Services > Integration.',
    );
  if (usesNumbersOwn) return good(name, `${called} leaves texts to the number's own settings.`);
  if (!settings.inboundRequestUrl)
    return bad(name, `${called} drops every text to its numbers, without a trace.`, CONNECT);
  return good(name, `${called} takes the texts to us.`);
}

const WEEKS = 'Until then carriers block the replies. It can take weeks.';
const TOLL_FREE = 'Console > Phone Numbers > Manage > the number > Regulatory Information.';
const CAMPAIGN = 'Console > Messaging > Regulatory Compliance > Campaigns.';

/** Whether US carriers let the number's texts through. */
export function checkRegistration({ sender, service }: Connected, { statuses, reason }: Registration): Check {
  const name = 'registration';
  const { number, kind } = sender;
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
      `${number} has no ${what}${service || kind === 'toll-free' ? '' : ', because it is in no Messaging Service'}.`,
      `Ask for one: ${where} ${WEEKS}`,
    );
  if (/REJECTED|FAILED|SUSPENDED/.test(status))
    return bad(name, `${number}: its ${what} is ${status}${reason ? `: ${reason}` : ''}.`, `Fix it: ${where}`);
  return bad(name, `${number}: its ${what} is under review (${status}).`, `Wait. ${WEEKS}`);
}
