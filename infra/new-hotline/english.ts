import type { LanguageFile } from '../content/schema';
import type { Words } from './answers';

/** The file of a hotline in English. */
export function english({ text, hours, topics, hidden }: Words): LanguageFile {
  const reach = `Call {{hotline.call}}${text ? ' or text {{hotline.text}}' : ''}`;
  const [crisis, danger] = ['Crisis: {{crisis.call}}.', 'Danger now: {{emergency.call}}.'];
  const advice = 'If someone checks your phone, delete this thread.';
  const keywords = ['help', ...topics].map((name) => name.toUpperCase());
  const means = (...words: string[]) => ({ keyword: words.slice(0, 1), alone: words });
  return {
    name: 'English',
    reviewed: false,
    keyLine: `${reach}, ${hours}. ${crisis} Danger: {{emergency.call}}. Delete this thread.`,
    voice: { name: 'en-US', offer: 'To be connected now, press any key.' },
    stopLine: 'OK. Nothing more comes unless you text again.',
    pictureLine: 'Send no photos: nobody sees them.',
    deleteThread: ['delete this thread'],
    hidden,
    replies: {
      help: [`${reach} for help, ${hours}.`, crisis, danger, advice],
      info: [`${reach}, ${hours}.`, 'Nobody reads texts here.', `Text ${keywords.join(' or ')}.`, crisis],
      privacy: [`${reach} to ask a person.`, 'We count topics, and keep no number and no text.', crisis, advice],
      crisis: ['Call {{crisis.call}}.', danger, advice],
      thanks: [`Any time: {{hotline.call}}. ${crisis}`],
      optout: [`Text STOP alone to end. Help: {{hotline.call}}. ${crisis}`],
      ...Object.fromEntries(
        topics.map((name) => [name, [`${reach} about ${name.replaceAll('-', ' ')}, ${hours}.`, crisis]]),
      ),
    },
    words: {
      help: { ...means('help'), anywhere: ['help me', 'need help'] },
      info: { ...means('info'), anywhere: ['what is this number'] },
      privacy: { ...means('privacy'), anywhere: ['who sees this'] },
      crisis: { ...means('crisis', 'suicide'), anywhere: ['want to die', 'kill myself'] },
      thanks: { alone: ['thanks', 'thank you', 'ok'] },
      optout: { alone: ['remove me'] },
      ...Object.fromEntries(topics.map((name) => [name, means(name.replaceAll('-', ' '))])),
    },
    lead: ['hi', 'hello', 'please'],
    skip: ['please', 'the'],
    around: ['i', 'me', 'my', 'need', 'a', 'for', 'is', 'it'],
    common: ['the', 'and', 'is', 'i', 'you', 'my', 'to', 'in', 'for', 'a'],
  };
}
