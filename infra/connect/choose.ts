import type { Ask } from '../terminal/ask';
import { UserError } from '../terminal/user-error';
import type { Sender, Service } from '../twilio/account';
import type { Options } from './options';
import type { Target } from './plan';

const NO_NUMBER =
  'This account has no phone number: buy one in the Console (Phone Numbers > Buy a number), register it, and try again.';

/** The number or Messaging Service that is to be connected: the one named, or the one that the person picks. */
export async function choose(
  senders: readonly Sender[],
  services: readonly Service[],
  named: Pick<Options, 'number' | 'service'>,
  ask: Ask,
): Promise<Target> {
  if (named.number) return checked(numbered(named.number, senders, services));
  if (named.service) return checked(inService(named.service, senders, services));
  if (senders.length === 0) throw new UserError(NO_NUMBER);
  const choices = targetsIn(senders, services).map((target) => ({ label: nameOf(target), value: target }));
  const labels = choices.map(({ label }) => `\n${label}`).join('');
  const nobody = `There is no terminal to ask on: name one with --number +1… or --service MG….${labels}`;
  return checked(await ask.choose('What should the hotline answer?', choices, nobody));
}

/** A target as the list shows it. */
export function nameOf({ senders, service }: Target): string {
  const [sender] = senders;
  if (sender && senders.length === 1) {
    const place = service ? `, in the Messaging Service "${service.name}"` : '';
    return `${sender.number}  ${sender.kind}${place}${sender.receivesTexts ? '' : ' (cannot receive texts)'}`;
  }
  const count = service?.senders.length ?? 0;
  return `Messaging Service "${service?.name}", with ${count} ${count === 1 ? 'number' : 'numbers'}`;
}

/** Every number by itself, then every service of more than one. */
function targetsIn(senders: readonly Sender[], services: readonly Service[]): Target[] {
  return [
    ...senders.map((sender) => ({ senders: [sender], service: serviceOf(sender, services) })),
    ...services.map((service) => targetOf(service, senders)).filter((target) => target.senders.length > 1),
  ];
}

function numbered(number: string, senders: readonly Sender[], services: readonly Service[]): Target {
  const digits = number.replace(/[^\d+]/g, '');
  const sender = senders.find((one) => one.number === digits || one.number === `+1${digits}`);
  if (sender) return { senders: [sender], service: serviceOf(sender, services) };
  const known = senders.length > 0 ? `It has ${senders.map((one) => one.number).join(', ')}.` : 'It has none.';
  throw new UserError(
    `${number} is not a number of this account. ${known} ` +
      "A number of a subaccount needs the subaccount's own SID and token, which sign its texts.",
  );
}

function inService(sid: string, senders: readonly Sender[], services: readonly Service[]): Target {
  const service = services.find((one) => one.sid === sid);
  if (service) return targetOf(service, senders);
  const known = services.map((one) => `${one.sid} ("${one.name}")`).join(', ');
  throw new UserError(`${sid} is not a Messaging Service of this account. It has ${known || 'none'}.`);
}

function targetOf(service: Service, senders: readonly Sender[]): Target {
  return { service, senders: senders.filter(({ sid }) => service.senders.includes(sid)) };
}

/** The Messaging Service that a number is in. */
export function serviceOf({ sid }: Sender, services: readonly Service[]): Service | undefined {
  return services.find((service) => service.senders.includes(sid));
}

function checked(target: Target): Target {
  const callsOnly = target.senders.find(({ receivesTexts }) => !receivesTexts);
  if (callsOnly) throw new UserError(`${callsOnly.number} cannot receive texts, only calls: choose another number.`);
  if (target.senders.length === 0)
    throw new UserError(`The Messaging Service "${target.service?.name}" has no number: add one to it in the Console.`);
  return target;
}
