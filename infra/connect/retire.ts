import { type Day, isDay } from '../../functions/counts/calendar';
import { UserError } from '../terminal/user-error';
import { twilioAccount } from '../twilio/account';
import { accountCredentials } from './account-credentials';
import { complaintOf, showChanges } from './apply';
import { notTaken } from './compare';
import { leadsToUs } from './our-hosts';
import { resourcesOf } from './resources';
import { type Bins, retirePlan } from './retire-plan';
import { AFTERWARDS, makeBins, spokenAlone, untilThen } from './retire-words';
import { isAgreed, type Session } from './session';
import { secretText } from './stored-tokens';
import { unitsIn } from './unit';

const BIN = /^https:\/\/handler\.twilio\.com\/twiml\/EH[0-9a-f]{32}$/;
const NO_DAY = 'Say when the last day is: --last-day 2026-12-31.';
const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

/** Ends a hotline: from its last day on, its number answers by TwiML Bins, which need nothing of AWS. */
export async function retire(session: Session): Promise<void> {
  const { options, secret, stored, say, steps, io, hosts } = session;
  const twilio = twilioAccount(await accountCredentials(session), say);
  const resources = await resourcesOf(twilio);
  const leadsHere = (about: string) =>
    resources.some(({ settings }) =>
      unitsIn(settings).some((unit) => unit.about === about && leadsToUs(unit, settings, hosts)),
    );
  if (!leadsHere('texts') && !stored.lastDay)
    throw new UserError('No number leads to this stack, so there is none to retire.');
  const lastDay = dayIn(options.lastDay ?? stored.lastDay ?? (await io.ask.text('The last day (2026-12-31)', NO_DAY)));
  if (io.now().toISOString().slice(0, 10) < lastDay) {
    for (const line of untilThen(lastDay)) say(line);
    if (!options.dryRun) await secret.write(secretText({ ...stored, lastDay }));
    return;
  }
  const isHere = leadsHere('texts') || leadsHere('calls');
  const changes = isHere ? retirePlan(resources, await askBins(leadsHere('calls'), session), hosts) : [];
  showChanges(changes, ['Nothing is given back: the number stays yours, and answers by itself.'], session);
  if (options.dryRun) return say('Nothing was changed: this was a dry run.');
  if (changes.length > 0 && !(await isAgreed(session, 'Make these changes?', 'Add --yes to make these changes.')))
    return;
  if (lastDay !== stored.lastDay)
    await steps.take('the last day is in the secret', () => secret.write(secretText({ ...stored, lastDay })));
  for (const change of changes)
    await steps.take(`${change.name} has its last reply`, async () =>
      complaintOf(change, await twilio.update(change.sid, change.after)),
    );
  const now = await resourcesOf(twilio);
  for (const { sid, name, after } of changes)
    if (notTaken(after, now.find((one) => one.sid === sid)?.settings ?? {}).length > 0)
      throw new UserError(`${name} does not have its last reply, as Twilio tells it now: run this again.`);
  const changed = stored.changed.map((one) => ({ ...one, left: true as const }));
  await steps.take('what was there before connect is kept', () =>
    secret.write(secretText({ ...stored, lastDay, changed })),
  );
  say('✓ read back from Twilio: its texts no longer need this stack\n');
  for (const line of AFTERWARDS) say(line);
}

/** The TwiML Bins that are named; otherwise shows what to put into them, and asks for them. */
async function askBins(hasCalls: boolean, { options, outputs, io, say, proof }: Session): Promise<Bins> {
  const { textsBin, callsBin } = options;
  if (textsBin && (callsBin || !hasCalls))
    return { texts: binIn(textsBin), ...(hasCalls && { calls: binIn(callsBin) }) };
  const [texts, calls] = await Promise.all([
    proof.post(outputs.fallbackUrl, FORM, 'Body=HELP'),
    proof.post(`${outputs.voiceUrl}/connect`, FORM, 'Digits=1'),
  ]);
  for (const line of makeBins(texts.body, hasCalls ? spokenAlone(calls.body) : undefined))
    if (line.startsWith('\n')) io.out.write(`${line}\n`);
    else say(line);
  const ask = async (about: string, option: string) =>
    binIn(
      await io.ask.text(
        `Address of the TwiML Bin for ${about}`,
        `Then name it: --retire ${option} https://handler.twilio.com/twiml/EH…`,
      ),
    );
  const asked = textsBin ?? (await ask('texts', hasCalls ? '--texts-bin … --calls-bin' : '--texts-bin'));
  return { texts: binIn(asked), ...(hasCalls && { calls: callsBin ?? (await ask('calls', '--calls-bin')) }) };
}

function binIn(address = ''): string {
  if (BIN.test(address)) return address;
  throw new UserError(
    'That is not the address of a TwiML Bin: https://handler.twilio.com/twiml/EH and 32 digits and letters a to f.',
  );
}

function dayIn(day: string): Day {
  if (isDay(day)) return day;
  throw new UserError(`${day} is not a day: write it like 2026-12-31.`);
}
