import { setTimeout as wait } from 'node:timers/promises';
import { tokensSecret } from '../aws/tokens-secret';
import { askOn } from '../terminal/ask';
import { wrap } from '../terminal/wrap';
import { type Account, twilioAccount } from '../twilio/account';
import { post } from '../twilio/post';
import { announce, apply, keptAfter } from './apply';
import { choose } from './choose';
import { askCredentials } from './credentials';
import { type Options, optionsFrom } from './options';
import { deployed } from './outputs';
import { planFor } from './plan';
import { prove } from './prove';
import { rotate } from './rotate';
import { steps } from './steps';
import { type Kept, keptIn } from './stored-tokens';
import { undo } from './undo';

/** A line that is indented is laid out already. */
const say = (line: string) => {
  process.stdout.write(`${/^\s/.test(line) ? line : wrap(line, 80).join('\n')}\n`);
};
const ask = askOn({
  input: process.stdin,
  output: process.stdout,
  isTerminal: process.stdin.isTTY === true && process.stdout.isTTY === true,
});
const taken = steps(say);

/** Wires a number of Twilio's to the deployed stack, and proves it with a text. */
async function connect(options: Options): Promise<void> {
  const outputs = await deployed(options.stack);
  const secret = tokensSecret(outputs.tokensSecret);
  const found = keptIn(await secret.read());
  const kept: Kept = found === 'damaged' ? { current: '', changed: [] } : found;
  const proving = { post, wait: (ms: number) => wait(ms), say };
  const world = { options, outputs, secret, kept, ask, say, steps: taken, proving, environment: process.env };
  if (options.undo) return undo(world);
  if (options.rotate) return rotate(world);

  const credentials = await askCredentials(process.env, ask);
  const twilio = twilioAccount(credentials);
  const account = usable(await twilio.account());
  say(`${options.stack} in ${outputs.region}, Twilio account "${account.name}".`);
  const [senders, services] = await Promise.all([twilio.senders(), twilio.services()]);
  const target = await choose(senders, services, options, ask, say);
  const plan = planFor(target, outputs, kept.changed);
  const after = keptAfter(kept, credentials.account, credentials.token, plan);
  const isKnown = found !== 'damaged' && kept.current === after.current;
  const token = isKnown ? [] : [`The auth token goes into the secret of ${options.stack}.`];
  const settled = plan.changes.length === 0 ? ['The settings at Twilio are right already.'] : [];
  const notes = [...plan.notes, ...notesOn(account, kept, credentials.account)];
  announce(plan.changes, [...settled, ...token, ...notes], say);
  if (options.dryRun) return void say('Nothing was changed: this was a dry run.');
  const isNew = plan.changes.length > 0 || token.length > 0;
  if (plan.applications.length > 0 && !options.clearApplication) await mayClear(plan.applications);
  if (isNew && !options.yes && !(await ask.yes('Make these changes?', 'Add --yes to make these changes.')))
    return void say('Nothing was changed.');

  await apply(kept, after, plan.changes, { secret, twilio, steps: taken });
  const reply = await prove(outputs.smsUrl, credentials.token, proving);
  say('✓ a signed text is answered, and a forged one is refused. The reply to HELP:\n');
  for (const line of wrap(reply, 76)) say(`    ${line}`);
  say('\nNext: text HELP from your own phone, and run npm run doctor.');
}

function usable(account: Account): Account {
  if (account.status !== 'active') throw new Error(`This Twilio account is ${account.status}: see its Console.`);
  if (account.isPrimary === false)
    throw new Error(
      "This is the account's secondary token, which signs nothing until it is promoted: give the primary one, " +
        'or see npm run connect -- --rotate.',
    );
  return account;
}

function notesOn({ trial }: Account, kept: Kept, account: string): string[] {
  return [
    ...(trial ? ['This is a trial account: it texts only to numbers that you have verified in the Console.'] : []),
    ...(kept.account && kept.account !== account
      ? [`The secret holds the token of another account, ${kept.account}: its texts will be refused from then on.`]
      : []),
  ];
}

/** Whoever runs an application on the number may need it: only a person can tell. */
async function mayClear(applications: readonly string[]): Promise<void> {
  const question = `${applications.join(' and ')} answers now, in place of any address. Take it off the number?`;
  const otherwise = `A TwiML application (${applications.join(', ')}) answers now: add --clear-application to take it off.`;
  if (!(await ask.yes(question, otherwise))) throw new Error('The application stays.');
}

process.once('SIGINT', () => {
  process.stderr.write(`\nStopped. ${taken.whereThingsStand()}\n`);
  process.exit(130);
});

try {
  const options = optionsFrom(process.argv.slice(2));
  connect(options).catch((error: Error) => {
    process.stderr.write(`${wrap(`${error.message}\n${taken.whereThingsStand()}`, 80).join('\n')}\n`);
    process.exitCode = 1;
  });
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
}
