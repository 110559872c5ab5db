import type { ContentFiles, LanguageFile, Line } from '../content/schema';
import { type Answers, OWN_TOPICS } from './answers';

type Topics = ContentFiles['hotlines']['topics'];

const OWN: Topics = {
  help: topic('help', 'Help', 'They need help, or wrote something that was not understood.'),
  info: topic('information', 'What this number is', 'They ask what this number is.'),
  privacy: topic('privacy', 'Privacy', 'They ask who sees this and what is kept.'),
  crisis: topic('crisis', 'Crisis', 'They may want to end their life.'),
  thanks: topic('thanks', 'Thanks, OK', 'They say thanks or OK.'),
  optout: topic('optout', 'No more texts, please', 'They want no more texts, and did not write STOP alone.'),
};

function topic(kind: Topics[string]['kind'], title: string, about: string): Topics[string] {
  return { kind, title: { en: title }, about };
}

/** A whole hotline in English, as the answers want it; its words are few, and for the editor to add to. */
export function filesFor(answers: Answers, today: Date): ContentFiles {
  const { country, topics } = answers;
  return {
    hotlines: {
      main: 'en',
      country,
      topics: {
        ...OWN,
        ...Object.fromEntries(topics.map((name) => [name, topic('advice', titled(name), `They ask about ${name}.`)])),
      },
      fallback: 'help',
      priority: ['crisis', ...topics, ...OWN_TOPICS.filter((name) => name !== 'crisis')],
      regions: {},
      lines: linesFor(answers, today.toISOString().slice(0, 10)),
    },
    languages: { en: english(answers) },
  };
}

function titled(name: string): string {
  return name.replace(/^./, (first) => first.toUpperCase()).replaceAll('-', ' ');
}

function linesFor(
  { name, call, text, hours, crisis, emergency, country }: Answers,
  verified: string,
): Record<string, Line> {
  const shared = { languages: ['en'], region: country, verified };
  return {
    hotline: {
      name,
      kind: 'hotline',
      call: call.number,
      ...(text && { text: { to: text } }),
      hours,
      ...shared,
      source: call.page,
    },
    crisis: {
      name: 'The crisis line',
      kind: 'crisis',
      call: crisis.number,
      hours: '24/7',
      ...shared,
      source: crisis.page,
    },
    emergency: {
      name: 'Emergency',
      kind: 'emergency',
      call: emergency.number,
      hours: '24/7',
      ...shared,
      source: emergency.page,
    },
  };
}

function english({ text, hours, topics, hidden }: Answers): LanguageFile {
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
