import { answer, fittingKeyLines } from '../../functions/sms/answer';
import type { Content } from '../../functions/text/content';
import { fold } from '../../functions/text/fold';
import type { Language, Topic } from '../../functions/text/names';
import { segments } from '../../functions/text/segments';
import { allOf } from './did-you-mean';
import { error, type Problem, warning } from './problem';
import type { ContentFiles } from './schema';
import { kindOf, topicsWithReply } from './topics';
import { charactersOver } from './writing';

/** The rules for what is sent together: the key lines of all languages, and a reply with what may follow it. */
export function checkTogether(files: ContentFiles, content: Content): Problem[] {
  const topics = topicsWithReply(files.hotlines);
  if (content.languages.some((language) => topics.some((topic) => !content.replies.has(`${language} ${topic}`)))) {
    return []; // A reply is missing, which is a mistake of its own.
  }
  return [
    ...content.languages.flatMap((language) => [
      ...inKeyLine(language, content),
      ...inPictureLine(language, files, content),
    ]),
    ...inSharedWords(files, content),
  ];
}

/**
 * A text that is not understood, in no known language, gets the key lines of all languages as far as they fit: an error
 * if none but one does and others could, since nobody who reads another language would be helped.
 */
function inKeyLine(language: Language, content: Content): Problem[] {
  const sent = fittingKeyLines(content);
  if (sent.includes(content.keyLines.get(language) ?? '')) return [];
  const together = [...content.keyLines.values()].join('\n');
  const sentence =
    'keyLine does not fit into two segments with those of the other languages, which are sent together if nothing is understood ' +
    `or all else fails; shorten them by ${charactersOver(together)} characters together.`;
  const tell = sent.length === 1 && segments(together).encoding === 'GSM-7' ? error : warning;
  return [tell(`${language}.json`, sentence)];
}

function inPictureLine(language: Language, { hotlines }: ContentFiles, content: Content): Problem[] {
  const pictureLine = content.pictureLines.get(language) ?? '';
  const topics = topicsWithReply(hotlines).filter((topic) => kindOf(topic, hotlines) !== 'quiet');
  return topics.flatMap((topic) => {
    const reply = content.replies.get(`${language} ${topic}`) ?? '';
    const over = charactersOver(`${reply}\n${pictureLine}`);
    if (over === 0 || segments(reply).encoding !== segments(pictureLine).encoding) return [];
    const sentence = `pictureLine does not fit behind replies.${topic}, so that nobody who sends a picture there is told; shorten either by ${over} characters.`;
    return [warning(`${language}.json`, sentence)];
  });
}

/** A word such as INFO does not tell its language, so that its reply is sent with the other key lines, if they fit. */
function inSharedWords({ hotlines, languages }: ContentFiles, content: Content): Problem[] {
  const topics = topicsWithReply(hotlines).filter((topic) => topic !== hotlines.fallback);
  return topics.flatMap((topic) => {
    const lists = Object.values(languages).map(({ words }) =>
      (words[topic]?.alone ?? []).map((word) => fold(word).join(' ')),
    );
    const shared = lists[0]?.find((word) => lists.slice(1).some((list) => list.includes(word)));
    if (!shared || unknown(topic, content) !== fittingKeyLines(content).join('\n')) return [];
    const others = [...content.keyLines].filter(([language]) => language !== content.main).map(([, line]) => line);
    const over = charactersOver([content.replies.get(`${content.main} ${topic}`), ...others].join('\n'));
    const codes = Object.keys(languages).filter((_, i) => lists[i]?.includes(shared));
    const sentence = `replies.${topic} does not fit before the key lines of the other languages, so that "${shared}", the same word in ${allOf(codes)}, gets the key lines alone; shorten it by ${over} characters.`;
    return [warning(`${content.main}.json`, sentence)];
  });
}

function unknown(topic: Topic, content: Content): string {
  return answer({ topic, language: content.main, languageKnown: false }, content);
}
