import { lineNear, type Near } from '../places/line';
import type { Services } from '../places/services';
import type { Content } from '../text/content';
import { mayHaveService } from '../text/kinds';
import type { Meaning } from '../text/understand';

/** What is said of a service near whoever sent a text, if anything is. */
export type NearBy = (meaning: Meaning) => Near | undefined;

/** Looks for services near by; `services` is asked only for a text that names a place with some, and if it fails, the text is answered as if there were none. */
export function nearBy(content: Content, services: () => Services, now: Date): NearBy {
  return (meaning) => {
    const answered = content.answeredAs.get(meaning.topic) ?? meaning.topic;
    if (!meaning.place || !mayHaveService(content.kinds.get(answered))) return undefined;
    try {
      return lineNear(meaning, services(), content, now);
    } catch {
      return undefined;
    }
  };
}
