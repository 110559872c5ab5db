import type { OptOuts } from '../../functions/sms/carrier-words';
import { stackName } from '../settings';
import { commandLine, parseArguments, STAGE } from '../terminal/parse-arguments';
import { UserError } from '../terminal/user-error';

/** What connect is to do; `number` is E.164 or a short code, `service` a Messaging Service's SID. */
export interface Options {
  stack: string;
  number: string | undefined;
  service: string | undefined;
  clearApplication: boolean;
  /** False takes the calls too; undefined leaves it as it was chosen before. */
  textsOnly: boolean | undefined;
  dryRun: boolean;
  roundTrip: boolean;
  yes: boolean;
  undo: boolean;
  retire: boolean;
  lastDay: string | undefined;
  /** Addresses of TwiML Bins. */
  textsBin: string | undefined;
  callsBin: string | undefined;
  rotate: boolean;
  /** False takes the SharedKey out again; undefined leaves everything as it is. */
  sharedKey: boolean | undefined;
  optOuts: OptOuts | undefined;
}

const SUMMARY = `Wires a Twilio number to the deployed stack, and proves it with a text.
The Account SID and the auth token come from TWILIO_ACCOUNT_SID and
TWILIO_AUTH_TOKEN, or are asked for; never give a token as an argument.`;

const usage = commandLine('connect', SUMMARY, [
  ['', 'asks for all it needs'],
  ['--dry-run', 'shows what would change, and changes nothing'],
  ['--undo', 'puts back what was there before'],
  ['--retire', 'ends the hotline, and says what is left to do'],
  ['--rotate', "takes in the account's next auth token"],
  ['--shared-key', 'takes in a SharedKey, in place of the auth token'],
])
  .option(...STAGE)
  .option('--number <number>', 'the number to connect, +1… or a short code')
  .option('--service <sid>', 'the Messaging Service to connect, MG…')
  .option('--clear-application', 'take a TwiML application off the number')
  .option('--texts-only', 'leave calls where they go, now and from then on')
  .option('--no-texts-only', 'take the calls too')
  .option('--dry-run', 'change nothing')
  .option(
    '--round-trip',
    'prove it by a real text from another number of the account: about 5 cents, and one more in the count',
  )
  .option('--yes', 'ask nothing before the changes')
  .option('--undo', 'put back what was there before')
  .option('--retire', 'end the hotline: the number keeps a last reply that needs no AWS')
  .option('--last-day <day>', 'with --retire, when')
  .option('--texts-bin <address>', 'with --retire, the TwiML Bin that answers texts')
  .option('--calls-bin <address>', 'with --retire, the TwiML Bin that answers calls')
  .option(
    '--opt-outs <who>',
    'who answers STOP and START: ours if Twilio Support switched its handling off or redacts numbers (23002), else twilio',
  )
  .option('--rotate', 'take in the next auth token')
  .option('--shared-key', 'take in a SharedKey, then take the auth token out')
  .option('--no-shared-key', 'take the auth token in again, and the SharedKey out');

/** Reads the command line; throws a UserError, which never repeats an argument: it may be a token. */
export function optionsFrom(args: readonly string[]): Options {
  const { options } = parseArguments(usage, args);
  const { stage, number, service, clearApplication = false, textsOnly, dryRun = false } = options;
  const { yes = false, roundTrip = false, undo = false, rotate = false, sharedKey } = options;
  const { retire = false, lastDay, textsBin, callsBin } = options;
  if (number && service) throw new UserError('Give --number or --service, not both.');
  const others = [undo && '--undo', retire && '--retire', rotate && '--rotate', sharedKey && '--shared-key'].filter(
    Boolean,
  );
  if (others.length > 1) throw new UserError(`Give ${others.slice(0, 2).join(' or ')}, not both.`);
  const optOuts = optOutsFrom(options.optOuts);
  const ending = { retire, lastDay, textsBin, callsBin };
  const changes = { roundTrip, clearApplication, textsOnly, dryRun, yes, optOuts };
  return { stack: stackName(stage), number, service, ...changes, ...ending, undo, rotate, sharedKey };
}

function optOutsFrom(who: string | undefined): OptOuts | undefined {
  if (who === undefined || who === 'ours' || who === 'twilio') return who;
  throw new UserError('--opt-outs is ours or twilio. See npm run connect -- --help.');
}
