import { byScript } from './by-script';
import { byWords } from './by-words';
import type { Content } from './content';
import type { Further } from './further-language';
import { lazily } from './lazily';

/** Finds and answers texts in further languages; `json` is a list of them, read at the first text that needs it. */
export function furtherFrom(json: string, languageOf: Content['languageOf']): Content['further'] {
  const get = lazily(() => ready(JSON.parse(json), languageOf));
  return { of: (body) => get().of(body), replyIn: (code) => get().replies.get(code) };
}

function ready(all: readonly Further[], languageOf: Content['languageOf']) {
  const inWords = byWords(all, languageOf);
  return {
    of: (body: string) => (byScript(body, all) ?? inWords(body))?.code,
    replies: new Map(all.map(({ code, reply }) => [code, reply])),
  };
}
