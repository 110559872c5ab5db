import { describe, expect, test } from '@jest/globals';
import { SegmentedMessage } from 'sms-segments-calculator';
import { answer } from '../../../functions/sms/answer';
import { type Language, OTHER, type Region, type Topic, VARIANTS, type Variant } from '../../../functions/text/names';
import { check } from '../../../infra/content/check';
import { readContentFiles } from '../../../infra/content/read-folder';
import { gradeOf, MAX_GRADE } from '../../../infra/content/reading';
import { topicsOf, topicsWithReply } from '../../../infra/content/topics';
import { readTwiml } from '../../../infra/twilio/read-twiml';
import { constantTwiml } from '../../../infra/twiml/constant';
import { CONTENT_FOLDER, content } from '../../text/content';

const files = readContentFiles(CONTENT_FOLDER);
const [en, es] = ['en', 'es'] as [Language, Language];
const HOTLINE = '1-888-373-7888';
const ICE = '1-866-347-2423';

const ANSWERED = topicsWithReply(files.hotlines);
const topics: Topic[] = [...topicsOf(files.hotlines), OTHER];
const regions = [undefined, ...(Object.keys(files.hotlines.regions) as Region[])];
const variants: (Variant | undefined)[] = [undefined, ...VARIANTS];

/** Every answer there is, with and without a picture. */
const answers = topics.flatMap((topic) =>
  [en, es].flatMap((language) =>
    regions.flatMap((region) =>
      variants.flatMap((variant) =>
        [true, false].flatMap((languageKnown) =>
          [true, false].map((withPicture) => {
            const meaning = { topic, language, languageKnown, ...(region && { region }), ...(variant && { variant }) };
            return { topic, language, text: answer(meaning, content, { withPicture }) };
          }),
        ),
      ),
    ),
  ),
);
const texts = (but: readonly string[] = []) => [
  ...new Set(answers.filter(({ topic }) => !but.includes(topic)).map(({ text }) => text)),
];

function reply(topic: string, language: Language, more: { region?: string; variant?: Variant } = {}): string {
  return answer({ topic, language, languageKnown: true, ...more } as Parameters<typeof answer>[0], content);
}

function unknown(topic: string): string {
  return answer({ topic: topic as Topic, language: content.main, languageKnown: false }, content);
}

test('the content has no mistakes, and nothing to look at but that nobody has called a local service and no native speaker has read the Spanish', () => {
  const lastChecked = Object.values(files.hotlines.lines)
    .map(({ verified }) => verified)
    .sort()
    .at(-1) as string;
  const said = check(files, new Date(lastChecked)).map(({ message }) => message);
  expect(said).toEqual([
    expect.stringContaining('services were never called'),
    expect.stringContaining('have a native speaker read every reply'),
  ]);
});

describe('every answer', () => {
  test.each(texts())("%j takes two segments at most, by the carriers' own alphabet", (text) => {
    const { encodingName, segmentsCount } = new SegmentedMessage(text, 'auto', false);
    expect(encodingName).toBe('GSM-7');
    expect(segmentsCount).toBeLessThanOrEqual(2);
  });

  test.each(texts(['quiet']))('%j gives 988, for a crisis may be behind any text', (text) => {
    expect(text).toContain('988');
  });

  test.each(texts(['info', 'report']))('%j does not tell on a locked screen what this is', (text) => {
    expect(text.slice(0, 110)).not.toMatch(/traffick|\btrata/i);
  });

  test.each(texts(['report']))('%j names no law enforcement', (text) => {
    expect(text).not.toContain(ICE);
    expect(text).not.toMatch(/\bICE\b|police|polic[ií]a|migra\b/i);
  });

  test.each(texts())('%j promises nothing that is not ours to promise', (text) => {
    expect(text).not.toMatch(
      /confidential|confidencial|anonym|anónim|not law enforcement|no son agentes|Polaris|Compass/i,
    );
  });

  test.each(texts(['quiet', 'optout']))('%j begins with whom to reach', (text) => {
    expect(text.split(' ').slice(0, 8).join(' ')).toMatch(/\d{3}/);
  });

  test('is read like sixth grade or below', () => {
    for (const { code, text } of [en, es].flatMap((code) =>
      ANSWERED.map((topic) => ({ code, text: reply(topic, code) })),
    ))
      expect(gradeOf(text, code) ?? 0).toBeLessThanOrEqual(MAX_GRADE);
  });
});

describe('HELP', () => {
  test.each(['other', 'help'] as const)(
    'and whatever is not understood (%s) has all that it may never leave out',
    (topic) => {
      for (const [language, parts] of [
        [en, ['HELP to 233733', 'delete this thread', 'call or text 911', 'call or text 988', '200+ languages', '711']],
        [
          es,
          [
            'HELP al 233733',
            'borre estos mensajes',
            'llame al 911',
            '988 (marque 2)',
            'AYUDA al 988',
            '200+ idiomas',
            '711',
          ],
        ],
      ] as const)
        for (const part of [HOTLINE, ...parts]) expect(reply(topic, language)).toContain(part);
    },
  );

  test.each(['KS', 'MO'])('with %s still has the text line, for whoever cannot speak', (region) => {
    expect(reply('help', en, { region })).toContain('HELP to 233733');
    expect(reply('child', en, { region })).toMatch(/text 1-800-422-4453.*START to 88788/s);
    expect(reply('abuse', en, { region })).toContain('START to 88788');
  });

  test('from somebody who cannot talk begins with what can be texted', () => {
    expect(reply('help', en, { variant: 'text-first' })).toMatch(/^Text HELP to 233733.*text 911.*text 988.*711/s);
    expect(reply('help', es, { variant: 'text-first' })).toMatch(/^Mande HELP al 233733.*AYUDA al 988.*711/s);
  });

  test('in no known language gets both key lines, and that 200+ languages are spoken', () => {
    expect(unknown('other')).toBe(`${content.keyLines.get(en)}\n${content.keyLines.get(es)}`);
    expect(unknown('other')).toContain('200+ languages');
  });

  test('is what goes out too if all else fails', () => {
    expect(readTwiml(constantTwiml(content))).toEqual([unknown('other')]);
  });
});

describe('what is asked for', () => {
  test('REPORT gives the hotline first, and calls the federal line what it is', () => {
    for (const language of [en, es]) {
      const said = reply('report', language);
      expect(said.indexOf(HOTLINE)).toBeLessThan(said.indexOf(ICE));
      expect(said).toContain('ICE');
    }
    expect(reply('report', en)).toContain('Homeland Security');
  });

  test.each(['info', 'crisis', 'emergency'] as const)(
    '%s gets its reply also if the word tells no language',
    (topic) => {
      expect(unknown(topic)).toBe(`${reply(topic, en)}\n${content.keyLines.get(es)}`);
    },
  );

  test('CHILD has the missing, the hurt, the runaway and violence at home, and says to delete the thread', () => {
    for (const number of ['1-800-843-5678', '1-800-422-4453', '1-800-786-2929', '1-800-799-7233'])
      for (const language of [en, es]) expect(reply('child', language)).toContain(number);
    expect(reply('child', en)).toContain('delete this thread');
    expect(reply('crisis', en)).toContain('delete this thread');
  });

  test('a child who writes for himself is spoken to, about being put out, hurt or blackmailed', () => {
    const said = reply('child', en, { variant: 'self' });
    expect(said).toMatch(/^Call 1-800-786-2929 if you left home or got kicked out/);
    expect(said).toMatch(/1-800-422-4453.*Not your fault.*Do not pay.*1-800-843-5678.*takeitdown\.ncmec\.org/s);
  });

  test('whoever takes this for 911 is told at once that nobody was called', () => {
    expect(reply('emergency', en)).toMatch(/^This is not 911\. Nobody was called\. Call or text 911\./);
    expect(reply('emergency', es)).toMatch(/^Este no es el 911\. No se ha llamado a nadie\. Llame al 911\./);
  });

  test('needs get a number for food and a bed, and what the hotline can do', () => {
    for (const language of [en, es]) expect(reply('needs', language)).toMatch(/211.*1-888-373-7888/s);
  });

  test('a picture is answered with a line that nobody sees it, whatever it came with', () => {
    for (const topic of topics.filter((topic) => topic !== 'quiet'))
      for (const language of [en, es]) {
        const line = content.pictureLines.get(language) as string;
        expect(
          answer({ topic, language, languageKnown: true }, content, { withPicture: true }).split('\n').at(-1),
        ).toBe(line);
      }
  });
});

describe('what asks for nothing', () => {
  test.each(['thanks', 'optout', 'quiet'] as const)('%s gets one segment, also in both languages', (topic) => {
    for (const said of [reply(topic, en), reply(topic, es), unknown(topic)])
      expect(new SegmentedMessage(said).segmentsCount).toBe(1);
  });

  test('who is this learns nothing: no number, no topic, no word to text', () => {
    expect(reply('quiet', en)).toBe('Automatic number. Nobody reads texts here.');
    for (const { topic, text } of answers)
      if (topic === 'quiet') {
        expect(text).not.toMatch(/\d|[A-Z]{2}/);
        expect(text).not.toMatch(/help|ayuda|hotline|traffick|trata/i);
      }
  });

  test('thanks keeps the hotline and 988 at hand, and opting out says how', () => {
    for (const language of [en, es]) {
      expect(reply('thanks', language)).toMatch(/1-888-373-7888.*233733.*988/);
      expect(reply('optout', language)).toMatch(/STOP.*1-888-373-7888.*988/);
    }
  });
});

test('every Spanish reply says of a line that answers in English alone that it does', () => {
  const said = [...content.replies].filter(([key]) => key.startsWith('es ')).map(([, text]) => text);
  const numbers = said.flatMap((text) => text.match(/1-800-(?:843-5678|786-2929|922-5330|392-3738)[^\d.]*/g) ?? []);
  expect(numbers.length).toBeGreaterThan(5);
  for (const number of numbers) expect(number).toContain('inglés');
});
