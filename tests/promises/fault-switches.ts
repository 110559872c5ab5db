import type { Tokens } from '../../functions/sms/tokens';
import type { Fault as DynamoDBFault } from '../aws/dynamodb-proxy';
import type { SecretsFault } from '../aws/secrets-manager';
import type { Clock } from './clock';
import { type Hotline, TWILIO_SECRET } from './hotline';

type Switch = (hotline: Hotline, clock: Clock) => unknown;

const DAY_MS = 24 * 60 * 60_000;

export const dynamoDb =
  (fault: DynamoDBFault): Switch =>
  ({ dynamodb }) => {
    dynamodb.always = fault;
  };

export const secretsManager =
  (fault: SecretsFault): Switch =>
  ({ secrets }) => {
    secrets.fault = fault;
  };

export const secret =
  (tokens: Tokens): Switch =>
  ({ secrets }) =>
    secrets.set(TWILIO_SECRET, JSON.stringify(tokens));

/** As an editor saves it, which ends the last line, and as a token is pasted into it. */
export const secretWithLineEnds =
  (token: string): Switch =>
  ({ secrets }) =>
    secrets.set(TWILIO_SECRET, `${JSON.stringify({ current: `${token}\n` }, null, 2)}\n`);

export const aMinutePasses: Switch = (_, clock) => clock.pass(60_000);

/** What is signed with such a clock AWS refuses. */
export const aDayOff =
  (days: 1 | -1): Switch =>
  (hotline, clock) => {
    secretsManager('skew')(hotline, clock);
    dynamoDb('skew')(hotline, clock);
    return clock.set(new Date(Date.now() + days * DAY_MS));
  };

export const clockAt =
  (time: string): Switch =>
  (_, clock) =>
    clock.set(new Date(time));
