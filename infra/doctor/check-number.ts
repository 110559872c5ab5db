import { bad, type Check, good } from '../../functions/watch/check';
import { checkAccountStatus } from '../../functions/watch/check-account';
import type { Registered } from '../../functions/watch/check-registration';
import { rowsOf } from '../connect/change-table';
import type { Outputs } from '../connect/outputs';
import { planFor, whereTextsGo } from '../connect/plan';
import type { Known } from '../connect/wanted';
import type { Account, Sender, Service } from '../twilio/account';

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
  const status = checkAccountStatus(account);
  return status.state === 'good' && account.isPrimary === false
    ? bad('account', 'This is its secondary token, which signs nothing.', 'Give the primary one.')
    : status;
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

/** A number as its registration depends on it. */
export function registeredAs({ sender: { number, kind }, service }: Connected): Registered {
  return { number, kind, isInService: service !== undefined };
}
