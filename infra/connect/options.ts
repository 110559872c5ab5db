import { parseArgs } from 'node:util';
import { stackName } from '../settings';

/** What connect was asked to do; `number` is E.164 or a short code, `service` a Messaging Service's SID. */
export interface Options {
  stack: string;
  number?: string | undefined;
  service?: string | undefined;
  clearApplication: boolean;
  dryRun: boolean;
  yes: boolean;
  undo: boolean;
  rotate: boolean;
}

export const USAGE = `Usage: npm run connect                  asks for all it needs
       npm run connect -- --dry-run     shows what would change, and changes nothing
       npm run connect -- --undo        puts back what was there before
       npm run connect -- --rotate      takes in the account's next auth token
Options: --stage dev, --number +1…, --service MG…, --clear-application, --yes
The Account SID and the auth token come from TWILIO_ACCOUNT_SID and
TWILIO_AUTH_TOKEN, or are asked for; never give a token as an argument.`;

/** Reads the command line; throws the usage, or a sentence, and never repeats an argument: it may be a token. */
export function optionsFrom(args: readonly string[]): Options {
  const { values } = parsed(args);
  if (values.number && values.service) throw new Error('Give --number or --service, not both.');
  if (values.undo && values.rotate) throw new Error('Give --undo or --rotate, not both.');
  return {
    stack: stackName(values.stage),
    number: values.number,
    service: values.service,
    clearApplication: values['clear-application'],
    dryRun: values['dry-run'],
    yes: values.yes,
    undo: values.undo,
    rotate: values.rotate,
  };
}

function parsed(args: readonly string[]) {
  const flag = { type: 'boolean', default: false } as const;
  try {
    return parseArgs({
      args: [...args],
      options: {
        stage: { type: 'string', default: 'prod' },
        number: { type: 'string' },
        service: { type: 'string' },
        'clear-application': flag,
        'dry-run': flag,
        yes: flag,
        undo: flag,
        rotate: flag,
      },
    });
  } catch {
    throw new Error(USAGE);
  }
}
