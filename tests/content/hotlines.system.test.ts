import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { SegmentedMessage } from 'sms-segments-calculator';
import { answer } from '../../functions/sms/answer';
import { loadContent } from '../../functions/text/load';
import { OTHER, VARIANTS } from '../../functions/text/names';
import { understand } from '../../functions/text/understand';
import { callsOf } from '../../infra/content/calls';
import { check } from '../../infra/content/check';
import { compile } from '../../infra/content/compile';
import { readContentFiles } from '../../infra/content/read-folder';
import { topicsOf } from '../../infra/content/topics';
import { constantTwiml } from '../../infra/twiml/constant';
import { connectTwiml } from '../../infra/twiml/voice';
import { anyCharacter } from '../any-character';
import { type Phone, phone, synthesised } from './commands';

const CHECKED = new Date('2026-11-26');

const HOTLINES = [
  {
    name: 'ontario',
    hotline: '1-416-555-0142',
    voices: ['en-US', 'fr-CA'],
    texts: {
      EVICTION: ['before you move out', 'Eviction, English'],
      'my landlord wont fix the sink': ['cold or broken', 'No heat, English'],
      'pas de chauffage': ["s'il fait froid", 'No heat, Français'],
      loyer: ['avant de partir', 'Rent, Français'],
      'help toronto': ['Food or a bed in Ontario: 211', 'Ontario, named in a text'],
      'aide montréal': ['1-514-555-0143', 'Quebec, named in a text'],
      NEIGE: ["Si quelqu'un lit ce portable", 'NEIGE, the word of a poster'],
      'RIVER french': ["Si quelqu'un lit ce portable", 'RIVER, the word of a poster'],
      'help M5V': ['Food or a bed in Ontario: 211', 'Ontario, named in a text'],
      'aide H2X 1Y4': ['Au Québec: 1-514-555-0143', 'Quebec, named in a text'],
      'je veux changer, envie de mourir': ['appelez le 911', 'Crisis, Français'],
      qwerty: ['Aide: appelez', 'Not understood, English'],
    },
  },
  {
    name: 'shelter',
    hotline: '1-303-555-0144',
    voices: ['en-US'],
    texts: {
      HELP: ['for a bed', 'Help, English'],
      CABIN: ['for a bed', 'CABIN, the word of a poster'],
      bedd: ['for a bed', 'Help, English'],
      'i want to die': ['They listen', 'Crisis, English'],
      qwerty: ['for a bed', 'Not understood, English'],
    },
  },
];

describe.each(HOTLINES)('the other hotline $name', ({ name, hotline, voices, texts }) => {
  const folder = join(__dirname, name);
  const files = readContentFiles(folder);
  const content = loadContent(compile(files));
  let here: Phone;
  beforeAll(async () => {
    here = await phone(folder);
  });
  afterAll(() => here.stop());

  test('has no mistakes', () => {
    expect(check(files, CHECKED).filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('is synthesised, with its own numbers for texts and calls', async () => {
    const { code, content: compiled, bundles } = await synthesised(folder);
    expect(code).toBe(0);
    expect(compiled).toContain(hotline);
    expect(bundles).toContain(hotline);
    for (const voice of voices) expect(bundles).toContain(voice);
    expect(compiled + bundles).not.toContain('1-888-373-7888');
  });

  test.each(Object.entries(texts))('%j is answered by the phone and counted', async (text, [reply, counted]) => {
    expect(await here.send(text)).toContain(reply);
    expect(Object.keys(await here.counts())).toContain(counted);
  });

  test('answers whatever there is to answer in two segments, with the crisis line and a number', () => {
    const regions = [undefined, ...Object.keys(files.hotlines.regions)];
    for (const topic of [...topicsOf(files.hotlines), OTHER])
      for (const language of content.languages)
        for (const region of regions)
          for (const variant of [undefined, ...VARIANTS])
            for (const languageKnown of [true, false]) {
              const meaning = {
                topic,
                language,
                languageKnown,
                ...(region && { region }),
                ...(variant && { variant }),
              };
              const said = answer(meaning as Parameters<typeof answer>[0], content);
              expect(new SegmentedMessage(said, 'auto', false).segmentsCount).toBeLessThanOrEqual(2);
              expect(said).toContain('988');
            }
    expect(constantTwiml(content)).toContain(hotline);
    expect(connectTwiml(callsOf(files))).toContain(`<Dial>+${hotline.replaceAll('-', '')}</Dial>`);
  });

  test('answers any string at all, and never with what was sent', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter, maxLength: 200 }), fc.uuid(), (text, secret) => {
        const said = answer(understand(`${text} ${secret}`, content), content);
        expect(said).toMatch(/\d{3}/);
        expect(said).not.toContain(secret);
      }),
    );
  });
});
