import { overview, type Sent } from './overview';
import type { ContentFiles } from './schema';

/** A text that is sent, before and after; one that is new has no before, and one that is gone no after. */
export interface ReplyChange {
  code: string;
  language: string;
  key: string;
  before: Sent | undefined;
  after: Sent | undefined;
}

/** What is sent otherwise than before, as phones get it: an edited reply, and each that names an edited number. */
export function replyChanges(before: ContentFiles, after: ContentFiles): ReplyChange[] {
  const [was, is] = [overview(before), overview(after)];
  const codes = [...new Set([...is, ...was].map(({ code }) => code))];
  return codes.flatMap((code) => {
    const [old, now] = [was, is].map((all) => all.find((one) => one.code === code));
    const keys = [...new Set([...(now?.sent ?? []), ...(old?.sent ?? [])].map(({ key }) => key))];
    const language = (now ?? old)?.file.name ?? code;
    const of = (sent: readonly Sent[] = [], key: string) => sent.find((one) => one.key === key);
    return keys
      .map((key) => ({ code, language, key, before: of(old?.sent, key), after: of(now?.sent, key) }))
      .filter((change) => change.before?.text !== change.after?.text);
  });
}
