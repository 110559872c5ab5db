import type { Balance } from '../../functions/watch/check-balance';
import type { Registration } from '../../functions/watch/check-registration';
import type { ErrorCounts } from '../../functions/watch/error-codes';
import type { Sender, Service } from './account';
import { type Credentials, fromTwilio, twilioClient } from './client';

/** What became of the last texts that a number sent: how many there were, and how many met which error. */
export interface Delivery {
  sent: number;
  errors: ErrorCounts;
}

/** What only doctor asks Twilio; each rejects with a UserError. */
export interface TwilioHealth {
  balance(): Promise<Balance>;
  registration(sender: Sender, service: Service | undefined): Promise<Registration>;
  delivery(sender: Sender): Promise<Delivery>;
}

const MAX_TEXTS = 200;
const DAYS = 7;

/** The account's health by Twilio's REST API. */
export function twilioHealth(credentials: Credentials): TwilioHealth {
  const client = twilioClient(credentials);
  const { services, tollfreeVerifications } = client.messaging.v1;
  return {
    async balance() {
      const { balance, currency } = await fromTwilio('read the balance', client.balance.fetch());
      return { amount: Number(balance), currency };
    },
    async registration({ sid, kind }, service) {
      if (kind === 'toll-free') {
        const found = await fromTwilio(
          'read the toll-free verifications',
          tollfreeVerifications.list({ tollfreePhoneNumberSid: sid }),
        );
        const reason = found.find(({ rejectionReason }) => rejectionReason)?.rejectionReason;
        return { statuses: found.map(({ status }) => status), ...(reason && { reason }) };
      }
      if (kind === 'short code' || !service) return { statuses: [] };
      const campaigns = await fromTwilio('read the A2P campaigns', services(service.sid).usAppToPerson.list());
      return { statuses: campaigns.map(({ campaignStatus }) => campaignStatus) };
    },
    /** Twilio sends numbers and words along; only the error codes leave this function. */
    async delivery({ number }) {
      const dateSentAfter = new Date(Date.now() - DAYS * 86_400_000);
      const page = { from: number, dateSentAfter, limit: MAX_TEXTS, pageSize: MAX_TEXTS };
      const codes = (await fromTwilio('read what became of the last texts', client.messages.list(page))).map(
        ({ errorCode }) => errorCode,
      );
      const errors = new Map<number, number>();
      for (const code of codes) if (code) errors.set(code, (errors.get(code) ?? 0) + 1);
      return { sent: codes.length, errors };
    },
  };
}
