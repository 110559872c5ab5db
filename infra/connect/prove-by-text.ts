import type { Sender, Service } from '../twilio/account';
import type { Credentials } from '../twilio/client';
import { twilioTexts } from '../twilio/texts';
import type { Target } from './plan';
import { makeTrip, tripQuestion, tripTo } from './round-trip';
import type { Session } from './session';
import type { SigningKey } from './signing-key';

interface Wired {
  target: Target;
  senders: readonly Sender[];
  services: readonly Service[];
  credentials: Credentials;
  key: SigningKey;
}

/** Proves it by a real text, if that is wanted; otherwise says in a line what is not proved. */
export async function proveByText(wired: Wired, session: Session): Promise<void> {
  const { io, options, outputs, proof, hosts, say } = session;
  const [sender] = wired.target.senders;
  if (!sender) return;
  const trip = tripTo(sender, wired.senders, wired.services, hosts);
  const notProved = `Not proved: that a text to ${sender.number} comes to us through Twilio and its answer gets out`;
  if ('why' in trip) return say(`${notProved}, because ${trip.why}.`);
  const isWanted = options.roundTrip || (!options.yes && io.ask.isThere && (await io.ask.yes(tripQuestion(trip), '')));
  if (!isWanted) return say(`${notProved}: --round-trip proves it from ${trip.from}.`);
  const tools = { ...proof, texts: twilioTexts(wired.credentials), now: io.now };
  say(`✓ ${await makeTrip(trip, outputs.smsUrl, wired.key, tools)}`);
}
