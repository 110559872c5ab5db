import type { Sender } from '../twilio/account';
import { isOurs } from './our-hosts';
import type { Session } from './session';
import type { StoredTokens } from './stored-tokens';

/** What a number has when it was bought. */
const DEMO = /^https?:\/\/demo\.twilio\.com\//;

interface Calls {
  textsOnly: boolean;
  /** To be remembered. */
  calls?: NonNullable<StoredTokens['calls']>;
  notes: string[];
}

/** Whether calls stay where they go: as told or as remembered; if neither and somebody may answer them, as the person says. */
export async function decideCalls(senders: readonly Sender[], session: Session): Promise<Calls> {
  const { options, stored, io } = session;
  const told = options.textsOnly === undefined ? stored.calls : options.textsOnly ? 'theirs' : 'ours';
  const theirs = senders.flatMap((sender) => goesTo(sender, session));
  if (told === 'theirs') return { textsOnly: true, calls: told, notes: notesOn(senders, session) };
  if (told === 'ours') return { textsOnly: false, calls: told, notes: [] };
  if (theirs.length === 0) return { textsOnly: false, notes: [] };
  const [where] = theirs;
  if (options.yes || options.dryRun || !io.ask.isThere)
    return {
      textsOnly: true,
      notes: [`Calls stay where they go: ${where}. With --no-texts-only we take them, with --texts-only never.`],
    };
  const isOurs = await io.ask.yes(`Calls: ${where}. Take them too? Whoever calls then hears the numbers.`, '');
  return { textsOnly: !isOurs, calls: isOurs ? 'ours' : 'theirs', notes: [] };
}

/** Where a number's calls go, if that is not to us, to nobody, or to Twilio's greeting. */
function goesTo({ number, settings }: Sender, { hosts }: Pick<Session, 'hosts'>): string[] {
  const { voiceUrl = '', voiceApplicationSid = '' } = settings;
  if (voiceApplicationSid) return [`${number} to the TwiML application ${voiceApplicationSid}`];
  return voiceUrl === '' || DEMO.test(voiceUrl) || isOurs(voiceUrl, hosts) ? [] : [`${number} to ${voiceUrl}`];
}

function notesOn(senders: readonly Sender[], { hosts }: Session): string[] {
  const ours = senders.filter(({ settings }) => isOurs(settings.voiceUrl ?? '', hosts)).map(({ number }) => number);
  if (ours.length === 0) return ['Calls stay where they go, as you chose: --no-texts-only takes them.'];
  return [
    `Calls to ${ours.join(', ')} still come to us: run npm run connect -- --undo, then connect with --texts-only.`,
  ];
}
