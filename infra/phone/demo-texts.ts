import { reserved } from '../../functions/sms/carrier-words';
import type { Content } from '../../functions/text/content';
import type { Kind } from '../../functions/text/kinds';
import { type Language, OTHER } from '../../functions/text/names';
import { understand } from '../../functions/text/understand';
import type { ContentFiles, LanguageFile } from '../content/schema';
import { topicsOf } from '../content/topics';

/** A text of the demo year, and how often it comes among the others; `optOut` is what Twilio answers itself. */
export interface DemoText {
  body: string;
  weight: number;
  optOut?: 'HELP' | 'STOP';
}

/** How often people text about a topic of each kind. */
const BY_KIND: Record<Kind, number> = {
  help: 26,
  crisis: 13,
  'law-enforcement': 70,
  needs: 10,
  advice: 40,
  information: 110,
  privacy: 15,
  thanks: 21,
  optout: 5,
  quiet: 8,
};
const FALLBACK = 400;
const REGIONS = 100;
const POSTER = 12;
/** Of the texts about a topic, so many are its first word, which posters print, and the others are in other words. */
const FIRST_WORD = 0.7;
const OTHER_WORDS = 4;
const MAIN_LANGUAGE = 0.8;

const NOT_UNDERSTOOD: readonly DemoText[] = ['hey', '👍', '?', 'xyz'].map((body) => ({ body, weight: 14 }));
const CARRIER: readonly DemoText[] = [
  { body: 'STOP', weight: 14 },
  { body: 'START', weight: 3 },
  { body: 'HELP', weight: 18, optOut: 'HELP' },
  { body: 'STOP', weight: 4, optOut: 'STOP' },
];

/** What people might text in a year, in the content's own words: what posters print above all, then sentences, and what nobody understands. */
export function demoTextsOf({ hotlines, languages }: ContentFiles, content: Content): DemoText[] {
  return [
    ...content.languages.flatMap((language) => {
      const share = shareOf(language, content);
      const file = languages[language] as LanguageFile;
      return [
        ...topicsOf(hotlines).flatMap((topic) => {
          const weight = share * (topic === content.fallback ? FALLBACK : BY_KIND[content.kinds.get(topic) as Kind]);
          const means = (body: string) => isOf(body, { topic, language }, content);
          return shared(weight, candidates(file.words[topic]).filter(means));
        }),
        ...shared(
          share * REGIONS,
          placed(file, content.fallback).filter((body) => understand(body, content).region),
        ),
      ];
    }),
    ...Object.keys(hotlines.posters ?? {}).map((body) => ({ body, weight: POSTER })),
    ...NOT_UNDERSTOOD.filter(({ body }) => understand(body, content).topic === OTHER),
    ...CARRIER,
  ];
}

function shareOf(language: Language, { main, languages }: Content): number {
  if (languages.length === 1) return 1;
  return language === main ? MAIN_LANGUAGE : (1 - MAIN_LANGUAGE) / (languages.length - 1);
}

function isOf(body: string, { topic, language }: { topic: string; language: string }, content: Content): boolean {
  const meaning = understand(body, content);
  return meaning.topic === topic && (meaning.language === language || !meaning.languageKnown);
}

type Words = LanguageFile['words'][string];

/** What people write alone, and before that what posters print; what a carrier acts on is left out. */
function candidates({ keyword = [], alone = [] }: Words = {}): string[] {
  const others = alone.filter((phrase) => !keyword.includes(phrase));
  return [...keyword.map((word) => word.toUpperCase()), ...others].filter((phrase) => !reserved(phrase));
}

function placed({ words, regions = {} }: LanguageFile, fallback: string): string[] {
  const [first = ''] = words[fallback]?.keyword ?? words[fallback]?.alone ?? [];
  return Object.values(regions).flatMap(({ alone = [], anywhere = [] }) =>
    [...anywhere, ...alone].slice(0, 1).map((name) => `${first} ${name}`),
  );
}

/** A weight shared out among a few texts. */
function shared(weight: number, [first, ...others]: readonly string[]): DemoText[] {
  if (first === undefined) return [];
  const few = others.filter((_, i) => i % Math.ceil(others.length / OTHER_WORDS) === 0);
  const all = few.length === 0 ? [{ body: first, weight }] : [{ body: first, weight: FIRST_WORD * weight }];
  return [...all, ...few.map((body) => ({ body, weight: ((1 - FIRST_WORD) * weight) / few.length }))].map(
    ({ body, weight: exact }) => ({ body, weight: Math.max(1, Math.round(exact)) }),
  );
}
