import { message } from '../../functions/sms/reply';
import type { Content } from '../../functions/text/content';

/** The TwiML for when nothing else works: the key line of every language, which no one has to be understood for. */
export function constantTwiml(content: Content): string {
  return message([...content.keyLines.values()].join('\n')).body;
}
