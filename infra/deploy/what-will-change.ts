import { changesOf } from '../content/changes';
import { changesTable } from '../content/changes-table';
import { contentIn } from '../content/file-texts';
import { readKnownTexts } from '../content/known-texts';
import type { ContentFiles } from '../content/schema';
import type { Io } from '../terminal/io';
import { wrap } from '../terminal/wrap';
import type { Deployed } from './deployed';

interface Going {
  name: string;
  before: Deployed | undefined;
  files: ContentFiles;
  /** Which has the known texts. */
  folder: string;
}

const REST = 'Code and settings of this folder go out with it; npx cdk diff shows what that changes in AWS.';

/** What a deploy changes for people who text, as far as it can be told. */
export function whatWillChange({ name, before, files, folder }: Going, io: Io): string {
  const lines = (...sentences: string[]) => sentences.flatMap((one) => wrap(one, io.columns)).join('\n');
  if (!before) return lines(`${name} is not deployed yet: this puts it online for the first time.`);
  const { region, deployed } = before.stack;
  const there = `${name} in ${region}, deployed on ${deployed.toISOString().slice(0, 16).replace('T', ' at ')} (UTC).`;
  const was = before.texts && contentIn(before.texts);
  if (was) {
    const table = changesTable(changesOf(was, files, readKnownTexts(folder)), io);
    return `${lines(`What changes for people who text, from ${there}`)}\n\n${table}\n\n${lines(REST)}`;
  }
  const why = before.texts
    ? 'Its content is of another version, which cannot be read here'
    : 'The version that deployed it kept no copy of its content';
  return lines(there, `${why}, so what changes for people who text is not shown. After this deploy it will be.`);
}
