import { setTimeout as wait } from 'node:timers/promises';
import { bad, type Check, good, unknown } from '../../functions/watch/check';
import { COST, makeTrip, tripQuestion } from '../connect/round-trip';
import { signingKeyOf } from '../connect/signing-key';
import type { Io } from '../terminal/io';
import type { Credentials } from '../twilio/client';
import { post } from '../twilio/post';
import { twilioTexts } from '../twilio/texts';
import { asFact, type Fact, isUnknown } from './check';
import type { AwsFacts } from './read-aws';
import type { TwilioFacts } from './read-twilio';
import { storedIn } from './stored';

const NAME = 'round trip';
const NOT_PROVED = 'Not proved: that a text comes to us through Twilio and its answer gets out';

interface Known {
  credentials: Fact<Credentials>;
  aws: Pick<AwsFacts, 'outputs' | 'stored'>;
  trip: TwilioFacts['trip'];
}

/** Whether a real text is answered, if one is to be sent: it costs money and is counted, so it is asked for. */
export async function checkRoundTrip(isWanted: boolean, { credentials, aws, trip }: Known, io: Io): Promise<Check> {
  const { outputs, stored } = aws;
  const known = storedIn(stored);
  const key = known && signingKeyOf(known);
  if (isUnknown(credentials) || isUnknown(outputs) || isUnknown(trip) || !key) return unknown(NAME, `${NOT_PROVED}.`);
  if ('why' in trip) return unknown(NAME, `${NOT_PROVED}, because ${trip.why}.`, 'Text HELP from your own phone.');
  const isAgreed = isWanted && (!io.ask.isThere || (await io.ask.yes(tripQuestion(trip), '')));
  if (!isAgreed)
    return unknown(NAME, `${NOT_PROVED}.`, `npm run doctor -- --round-trip texts from ${trip.from}. ${COST}`);
  const texts = twilioTexts(credentials);
  const made = await asFact(makeTrip(trip, outputs.smsUrl, key, { post, texts, wait: (ms) => wait(ms), now: io.now }));
  if (isUnknown(made)) return bad(NAME, made.unknown, 'See Twilio Console > Monitor > Logs > Messaging.');
  return good(NAME, `${made.replace(/^a/, 'A')}.`);
}
