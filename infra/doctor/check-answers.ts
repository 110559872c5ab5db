import { bad, type Check, good } from '../../functions/watch/check';
import { replyIn } from '../connect/prove';
import type { Answer } from '../twilio/post';

const LOG = "See the function's log in CloudWatch, then npx cdk deploy.";
const DEPLOY = 'Run npm run deploy if functions/content has changed since.';

/** Whether a text signed with our token gets the HELP reply of functions/content. */
export function checkSigned(answer: Answer, help: string): Check {
  const { status, ms } = answer;
  const reply = replyIn(answer);
  if (status === 403)
    return bad(
      'signed text',
      'It is refused (403), as real ones would be; the fallback answers them.',
      'Wait a minute, in which the function reads its secret again. Then run npm run connect.',
    );
  if (reply === undefined) return bad('signed text', `It gets no answer that Twilio could send on (${status}).`, LOG);
  if (reply !== help) return bad('signed text', `It is answered with other words: “${firstLine(reply)}”`, DEPLOY);
  return good('signed text', `Answer in ${Math.round(ms)} ms: “${firstLine(reply)}”`);
}

/** Whether a forged text is refused. */
export function checkForged({ status }: Answer): Check {
  if (status === 403) return good('forged text', 'Refused (403), which sends Twilio to the fallback.');
  if (status === 200)
    return bad(
      'forged text',
      'It is answered: the function has no token or SharedKey to verify with. Texts are unverified, and not counted.',
      'Run npm run connect; if that does not help, see its log in CloudWatch.',
    );
  return bad('forged text', `It gets ${status} instead of 403.`, LOG);
}

/** Whether the fallback answers anyone with the numbers of functions/content. */
export function checkFallback(answer: Answer, constant: string): Check {
  return checkConstant('fallback', answer, constant, 'Answers anyone with the numbers, in every language.');
}

/** Whether a caller hears the numbers of functions/content. */
export function checkCalls(answer: Answer, call: string): Check {
  return checkConstant('calls', answer, call, 'A caller hears the numbers, and is connected by a key press.');
}

function checkConstant(name: string, { status, type, body }: Answer, constant: string, message: string): Check {
  if (status !== 200 || !type.startsWith('text/xml'))
    return bad(name, `It answers with ${status} ${type || 'without a type'}, which Twilio cannot use.`, LOG);
  return body === constant ? good(name, message) : bad(name, 'It does not say what functions/content says.', DEPLOY);
}

function firstLine(reply: string): string {
  return reply.split('\n')[0] ?? '';
}
