import { answer } from '../../functions/sms/answer';
import { loadContent } from '../../functions/text/load';
import type { Topic } from '../../functions/text/names';
import { understand } from '../../functions/text/understand';
import { callsOf } from '../content/calls';
import { checkFolder } from '../content/check';
import { compile } from '../content/compile';
import type { Problem } from '../content/problem';
import { readContentFolder } from '../content/read-folder';
import type { ContentFiles, LanguageFile } from '../content/schema';
import { constantTwiml } from '../twiml/constant';
import { callTwiml } from '../twiml/voice';
import type { Fact } from './check';

/** What this folder's content says, to compare the deployed answers with. */
export interface LocalContent {
  /** The reply to HELP. */
  help: string;
  /** The fallback's TwiML, for a text and for a call. */
  constant: string;
  call: string;
  languages: { name: string; reviewed: boolean; help: string; word: string }[];
}

/** Reads a content folder: what is wrong with it and, if nothing is, what it says. */
export function readContent(path: string, today: Date): { problems: Problem[]; content: Fact<LocalContent> } {
  const folder = readContentFolder(path);
  const problems = checkFolder(folder, today);
  const isSound = !problems.some(({ severity, stale }) => severity === 'error' && !stale);
  const content = isSound
    ? contentOf(folder.files as ContentFiles)
    : { unknown: 'Not compared: functions/content has mistakes.' };
  return { problems, content };
}

function contentOf(files: ContentFiles): LocalContent {
  const content = loadContent(compile(files));
  const file = (code: string) => files.languages[code] as LanguageFile;
  return {
    help: answer(understand('HELP', content), content),
    constant: constantTwiml(content),
    call: callTwiml(callsOf(files)),
    languages: content.languages.map((code) => ({
      name: file(code).name,
      reviewed: Boolean(file(code).reviewed),
      help: content.replies.get(`${code} ${content.fallback}`) ?? '',
      word: helpWord(file(code), content.fallback),
    })),
  };
}

/** The first word for help in a language, which people are told to text: HELP, AYUDA. */
function helpWord({ words }: LanguageFile, fallback: Topic): string {
  const phrases = [...(words[fallback]?.anywhere ?? []), ...(words[fallback]?.alone ?? [])];
  return (phrases.find((phrase) => /^\p{L}+$/u.test(phrase)) ?? 'help').toUpperCase();
}
