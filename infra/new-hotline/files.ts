import type { ContentFiles, Line } from '../content/schema';
import { TO_TRANSLATE } from '../content/to-translate';
import { type Answers, OWN_TOPICS } from './answers';
import { languageFileFor } from './languages';

type Topics = ContentFiles['hotlines']['topics'];

const TITLES: Record<string, Record<string, string>> = {
  help: { en: 'Help', es: 'Ayuda' },
  info: { en: 'What this number is', es: 'Qué es este número' },
  privacy: { en: 'Privacy', es: 'Privacidad' },
  crisis: { en: 'Crisis', es: 'Crisis' },
  thanks: { en: 'Thanks, OK', es: 'Gracias, OK' },
  optout: { en: 'No more texts, please', es: 'No más mensajes' },
};

const OWN: Record<string, Pick<Topics[string], 'kind' | 'about'>> = {
  help: { kind: 'help', about: 'They need help, or wrote something that was not understood.' },
  info: { kind: 'information', about: 'They ask what this number is.' },
  privacy: { kind: 'privacy', about: 'They ask who sees this and what is kept.' },
  crisis: { kind: 'crisis', about: 'They may want to end their life.' },
  thanks: { kind: 'thanks', about: 'They say thanks or OK.' },
  optout: { kind: 'optout', about: 'They want no more texts, and did not write STOP alone.' },
};

/** The title of a topic that every hotline has, in each of its languages. */
function titleOf(name: string, languages: readonly string[]): Record<string, string> {
  const titles = TITLES[name] ?? {};
  return Object.fromEntries(languages.map((code) => [code, titles[code] ?? `${TO_TRANSLATE}${titles.en}`]));
}

/** A whole hotline, as the answers want it; its words are few, and for the editor to add to. */
export function filesFor(answers: Answers, today: Date): ContentFiles {
  const { country, topics, languages } = answers;
  const [main = 'en'] = languages;
  return {
    hotlines: {
      main,
      country,
      topics: Object.fromEntries([
        ...Object.entries(OWN).map(([name, topic]) => [name, { ...topic, title: titleOf(name, languages) }]),
        ...topics.map((name) => [
          name,
          { kind: 'advice' as const, title: { [main]: titled(name) }, about: `They ask about ${name}.` },
        ]),
      ]),
      fallback: 'help',
      priority: ['crisis', ...topics, ...OWN_TOPICS.filter((name) => name !== 'crisis')],
      regions: {},
      lines: linesFor(answers, today.toISOString().slice(0, 10)),
    },
    languages: Object.fromEntries(languages.map((code) => [code, languageFileFor(code, answers)])),
  };
}

function titled(name: string): string {
  return name.replace(/^./, (first) => first.toUpperCase()).replaceAll('-', ' ');
}

function linesFor(
  { name, call, text, hours, crisis, emergency, country, languages }: Answers,
  verified: string,
): Record<string, Line> {
  const shared = { languages, region: country, verified };
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
