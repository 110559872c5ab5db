import { join } from 'node:path';
import { check, type Problem } from '../content/check';
import { compile } from '../content/compile';
import { loadContent } from '../content/load';
import { readContentFiles } from '../edges/content';
import { constantTwiml } from '../fallback/constant';
import { answer } from '../sms/answer';
import { understand } from '../sms/understand';

/** What this folder's content says, to hold the deployed answers against. */
export interface LocalContent {
  problems: Problem[];
  /** The reply to HELP. */
  help: string;
  /** The fallback's TwiML. */
  constant: string;
  /** The words that by themselves mean a topic. */
  words: string[];
  languages: { name: string; reviewed: boolean; help: string; word: string }[];
}

/** Reads functions/content; throws its mistakes as sentences where it cannot be read. */
export function readLocalContent(today: Date): LocalContent {
  const files = readContentFiles(join(__dirname, '../content'));
  const problems = check(files, today);
  const content = loadContent(compile(files));
  const wordsOf = (code: string) => Object.values(files.languages[code]?.words ?? {}).flatMap((reach) => reach?.alone ?? []);
  return {
    problems,
    help: answer(understand('HELP', content), content),
    constant: constantTwiml(content),
    words: content.languages.flatMap(wordsOf),
    languages: content.languages.map((code) => ({
      name: files.languages[code]?.name ?? code,
      reviewed: files.languages[code]?.reviewed ?? false,
      help: content.replies.get(`${code} help`) ?? '',
      word: files.languages[code]?.words.help?.alone?.[0]?.toUpperCase() ?? '',
    })),
  };
}
