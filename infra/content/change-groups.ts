import type { Answered, Change } from './what-changes';

/** Texts that change in the same way. */
export interface ChangeGroup {
  /** What they were and are taken for: “abuse, en, KS”. */
  before: string;
  after: string;
  isReread: boolean;
  texts: readonly Pick<Change, 'text' | 'isLost'>[];
}

/** Changes put together, those first that are taken for something else, and the largest group first. */
export function changeGroups(changes: readonly Change[]): ChangeGroup[] {
  const groups = new Map<string, ChangeGroup & { texts: Change[] }>();
  for (const change of changes) {
    const before = nameOf(change.before);
    const after =
      change.isReread && nameOf(change.after) === before ? `${before}, in another reply` : nameOf(change.after);
    const key = JSON.stringify([before, after, change.isReread]);
    const group = groups.get(key) ?? { before, after, isReread: change.isReread, texts: [] };
    groups.set(key, group);
    group.texts.push(change);
  }
  return [...groups.values()].sort(
    (a, b) => Number(b.isReread) - Number(a.isReread) || b.texts.length - a.texts.length,
  );
}

function nameOf({ topic, language, region, poster }: Answered): string {
  return [topic, language, region, poster].filter(Boolean).join(', ');
}
