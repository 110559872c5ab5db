import type { Settings } from '../twilio/account';
import type { Hosts } from './our-hosts';
import type { Change } from './plan';
import { putBack } from './put-back';
import type { Resource } from './resources';
import type { Changed } from './stored-tokens';
import { fieldsOf, leadsTo, pick, type Unit, unitsIn } from './unit';

/** What undo does with one of them, and says of it. */
export interface Backwards {
  sid: string;
  change?: Change;
  sentences: string[];
  /** The fields that need no longer be kept, once the change is confirmed. */
  done: string[];
  /** Whether somebody has set it since. */
  left: boolean;
  /** Whether it leads to us, and nobody knows where it led before. */
  unknown: boolean;
}

/** What leads to us leads where it led before; what somebody has set since is left alone, and said. */
export function backwards({ sid, name, settings }: Resource, kept: readonly Changed[], hosts: Hosts): Backwards {
  const before = kept.find((one) => one.sid === sid)?.before ?? {};
  const all: Backwards = { sid, sentences: [], done: [], left: false, unknown: false };
  const after: Record<string, string> = {};
  for (const unit of unitsIn(settings)) {
    const back = putBack(unit, before, settings, hosts);
    const isKept = fieldsOf(unit).some((field) => field in before);
    if (back.is === 'ours') {
      Object.assign(after, back.after);
      all.sentences.push(...sentencesOn(name, back));
    }
    if (back.is === 'ours' || back.is === 'as before') all.done.push(...fieldsOf(unit));
    if (back.is === 'as before') all.sentences.push(`${name}: ${unit.about} are as they were before already.`);
    if (back.is === 'theirs' && isKept) {
      all.left = true;
      all.sentences.push(leftAlone(name, unit, settings, before));
    }
    if (back.is === 'unknown') {
      all.unknown = true;
      all.sentences.push(
        `${name}: ${unit.about} still come to us, and what was there before is not known here: set it in Twilio's Console.`,
      );
    }
  }
  const fields = Object.keys(after);
  return fields.length > 0 ? { ...all, change: { sid, name, before: pick(fields, settings), after } } : all;
}

function sentencesOn(name: string, { left, lost }: { left?: string; lost?: string }): string[] {
  return [
    ...(left ? [`${name}: the fallback ${left} has been set since, and is left alone.`] : []),
    ...(lost
      ? [`${name}: the fallback ${lost} goes too, because Twilio takes none where texts have no address (21406).`]
      : []),
  ];
}

function leftAlone(name: string, unit: Unit, now: Settings, before: Settings): string {
  const was = [before[unit.address[1]], leadsTo(unit, before) || 'nothing'].filter(Boolean).join(' ');
  const goes = leadsTo(unit, now) || 'nowhere';
  return `${name}: ${unit.about} have been set to ${goes} since, and are left alone. Before connect they were at ${was}.`;
}
