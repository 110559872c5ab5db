import { describe, expect, test } from '@jest/globals';
import { lineNear } from '../../functions/places/line';
import { nearest } from '../../functions/places/nearest';
import type { Services } from '../../functions/places/services';
import { answer } from '../../functions/sms/answer';
import { loadContent } from '../../functions/text/load';
import type { Language, Region, Topic } from '../../functions/text/names';
import { VARIANTS } from '../../functions/text/names';
import { segments } from '../../functions/text/segments';
import { type Meaning, understand } from '../../functions/text/understand';
import { check } from '../../infra/content/check';
import { compile } from '../../infra/content/compile';
import { compileServices } from '../../infra/content/compile-services';
import { dialled } from '../../infra/content/placeholders';
import { readContentFiles } from '../../infra/content/read-folder';
import { CONTENT_FOLDER } from '../text/content';
import { readTexts, tables } from '../texts/read-texts';
import { type MadeUp, madeUpServices, withMadeUp } from './made-up';
import { WEDNESDAY } from './services';

const SUNDAY_NIGHT = new Date('2026-11-29T09:00:00Z');
const OPEN_AT: Record<string, readonly Date[]> = {
  '24/7': [WEDNESDAY, SUNDAY_NIGHT],
  office: [WEDNESDAY],
  nights: [SUNDAY_NIGHT],
};

const shipped = readContentFiles(CONTENT_FOLDER);
const without = loadContent(
  compile({
    hotlines: shipped.hotlines,
    languages: shipped.languages,
    weights: shipped.weights ?? {},
    ...(shipped.further && { further: shipped.further }),
  }),
);
const made = madeUpServices(shipped, 1_000);
const files = withMadeUp(shipped, made);
const content = loadContent(compile(files));
const services = compileServices(files) as Services;

const meaningOf = ({ region, zip }: MadeUp, topic: string, language: string, more: Partial<Meaning> = {}): Meaning => ({
  topic: topic as Topic,
  language: language as Language,
  languageKnown: true,
  region: region as Region,
  place: { towns: [], zip },
  ...more,
});

/** Every service with each of its topics and languages, for everybody, and with a picture or without. */
function* combinations() {
  for (const one of made)
    for (const topic of one.service.topics)
      for (const language of one.service.languages)
        for (const variant of [undefined, ...VARIANTS])
          for (const withPicture of [false, true])
            yield { one, meaning: meaningOf(one, topic, language, variant && { variant }), withPicture };
}

/** The numbers of a text that people dial or text. */
const numbersIn = (text: string): string[] => text.match(/(?<![\d-])\d[\d-]+\d(?![\d+])/g) ?? [];

/** Whether it says, in either language, to delete the thread. */
const advises = (text: string) => /delete this thread|borre est/i.test(text);

describe('a thousand local services', () => {
  test('are content without a mistake', () => {
    expect(
      check(files, WEDNESDAY).filter(({ file, severity }) => file === 'services.json' && severity === 'error'),
    ).toEqual([]);
  });

  test('are each found by their own postal code when open, and never when closed', () => {
    for (const one of made) {
      const { hours, topics, languages, call } = one.service;
      const opens = OPEN_AT[hours === '24/7' ? hours : 'mon-fri' in hours.open ? 'office' : 'nights'];
      for (const now of [WEDNESDAY, SUNDAY_NIGHT]) {
        const found = nearest(meaningOf(one, topics[0] ?? '', languages[0] ?? ''), services, content, now);
        expect({ one, now, found: found?.service.call }).toEqual({
          one,
          now,
          found: opens?.includes(now) ? dialled(call) : undefined,
        });
      }
    }
  });

  test('are each found by what a person writes: help, and a postal code or a town', () => {
    for (const one of made.filter(({ service }) => service.topics.includes('help') && service.hours === '24/7')) {
      for (const place of [one.zip, one.town].filter(Boolean)) {
        const meaning = understand(`help me i am in ${place}`, content);
        expect(meaning).toMatchObject({ topic: 'help', region: one.region });
        expect(nearest(meaning, services, content, WEDNESDAY)?.service.call).toBe(dialled(one.service.call));
      }
    }
  });

  test('fit two segments beside every reply, push out no number and no advice, and are named by no name', () => {
    const wrong: string[] = [];
    let told = 0;
    for (const { one, meaning, withPicture } of combinations()) {
      const near = lineNear(meaning, services, content, WEDNESDAY);
      const { region: _, ...anywhere } = meaning;
      const plain = answer(anywhere, content);
      const reply = answer(meaning, content, { withPicture, near });
      const size = segments(reply);
      const isWhole =
        numbersIn(plain).every((number) => numbersIn(reply).includes(number)) && advises(reply) === advises(plain);
      const isAnonymous = !/quill|sanctuary|ville/i.test(reply) && !reply.includes(one.zip);
      if (size.segments > 2 || size.encoding !== 'GSM-7' || !isWhole || !isAnonymous)
        wrong.push(`${plain}\n\n${reply}`);
      if (near && reply.includes(near.lines[0])) told += 1;
    }
    expect(wrong.slice(0, 3)).toEqual([]);
    expect(told).toBeGreaterThan(1_000);
  });

  test('harm no understanding: every text means what it means without them', () => {
    const all = tables().flatMap((name) => readTexts(name).map(({ text }) => text));
    expect(all.length).toBeGreaterThan(1_000);
    for (const text of all) {
      const { place: _, ...meaning } = understand(text, content);
      expect({ text, ...meaning }).toEqual({ text, ...understand(text, without) });
    }
  });
});
