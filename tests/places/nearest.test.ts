import { describe, expect, test } from '@jest/globals';
import { whatWeSay } from '../../functions/sms/receive';
import { loadContent } from '../../functions/text/load';
import { understand } from '../../functions/text/understand';
import { compile } from '../../infra/content/compile';
import type { ContentFiles, LanguageFile, LocalService } from '../../infra/content/schema';
import { smallContent } from '../infra/content/small-content';
import { answering, service, WEDNESDAY, withServices } from './services';

const { en } = smallContent.languages as { en: LanguageFile };
const WORDS = {
  crisis: ['suicide'],
  needs: ['needs'],
  thanks: ['thanks'],
  optout: ['unsubscribe'],
  quiet: ['who is this'],
  info: ['about this'],
  'help text-first': ['deaf'],
};
const words = Object.fromEntries(Object.entries(WORDS).map(([topic, anywhere]) => [topic, { anywhere }]));
const files: ContentFiles = {
  languages: { ...smallContent.languages, en: { ...en, near: ['in'], words: { ...en.words, ...words } } },
  hotlines: {
    ...smallContent.hotlines,
    places: {
      KS: { zips: ['664-666'], towns: ['topeka'], namesakes: ['salina'] },
      MO: { zips: ['640'], towns: ['joplin'] },
    },
  },
};
const CITY = { regions: { none: { anywhere: ['kansas city'] } } };

const texting = (services: Record<string, LocalService>, more: Partial<ContentFiles> = {}) =>
  answering(withServices({ ...files, ...more }, services));

const NUMBERS = {
  zip: '+17855550105',
  longer: '+17855550104',
  prefix: '+17855550103',
  town: '+17855550102',
  region: '+17855550101',
};

describe('the nearest service', () => {
  const areas: [keyof typeof NUMBERS, LocalService['area']][] = [
    ['region', { KS: {} }],
    ['town', { KS: { towns: ['topeka'] } }],
    ['prefix', { KS: { zips: ['664-666'] } }],
    ['longer', { KS: { zips: ['6660-6661'] } }],
    ['zip', { KS: { zips: ['66601-66609'] } }],
  ];

  test.each(areas.map((_, i) => i))(
    'is the one with the smallest area that fits, of the first %d and one more',
    (i) => {
      const some = areas.slice(0, i + 1).map(([id, area]) => [id, service({ area, call: NUMBERS[id] })]);
      const reply = texting(Object.fromEntries(some))('help topeka 66603');
      expect(reply).toContain(NUMBERS[areas[i]?.[0] as keyof typeof NUMBERS].slice(-4));
    },
  );

  test.each([
    ['help 66603', true],
    ['66603', true],
    ['help me i am in topeka', true],
    ['help in salina', true],
    ['help kansas', true],
    ['help 66703', false],
    ['help joplin', false],
    ['help 64050', false],
    ['help', false],
  ])('of Kansas is told to %j: %s', (text, isTold) => {
    const near = texting({ one: service() })(text)?.includes('785-555-0134');
    expect(near).toBe(isTold);
  });

  test('is found by a town that nothing else names, which then tells its region, too', () => {
    const reply = texting({ one: service({ area: { KS: { towns: ['wakarusa'] } } }) });
    expect(reply('help wakarusa')).toContain('785-555-0134');
    expect(reply('help wakarusa ks')).toContain('785-555-0134');
    expect(
      texting({ one: service({ area: { KS: { zips: ['666'], towns: ['wakarusa'] } }, topics: ['needs'] }) })(
        'help wakarusa',
      ),
    ).toContain('Kansas: 1-888');
    expect(reply('help wakarusas')).not.toContain('785-555-0134');
  });

  test('is found by a namesake alone or behind a word such as in', () => {
    const reply = texting({ one: service({ area: { KS: { namesakes: ['liberty'], towns: ['salina'] } } }) });
    expect(reply('help in liberty')).toContain('785-555-0134');
    expect(reply('help salina')).toContain('785-555-0134');
    expect(reply('help in salina')).toContain('785-555-0134');
    expect(reply('help i want my liberty back')).not.toContain('785-555-0134');
  });

  test.each(['towns', 'namesakes'])('is found by a town of %s that is in no one region', (list) => {
    const languages = { ...files.languages, en: { ...(files.languages.en as LanguageFile), ...CITY } };
    const reply = texting({ one: service({ area: { MO: { [list]: ['kansas city'] } } }) }, { languages });
    expect(reply('help kansas city')).toContain('785-555-0134');
    expect(reply('help')).not.toContain('785-555-0134');
  });

  test('is one that helps with what the text is about', () => {
    const reply = texting({
      one: service({ topics: ['abuse'] }),
      two: service({ topics: ['needs'], call: '+17855550135' }),
    });
    expect(reply('abuse kansas')).toContain('785-555-0134');
    expect(reply('needs kansas')).toContain('785-555-0135');
    expect(reply('child kansas')).not.toContain('785-555');
  });

  test('answers in the language of the text, or has interpreters', () => {
    const english = { languages: ['en'] };
    expect(texting({ one: service(english) })('ayuda kansas')).not.toContain('785-555-0134');
    expect(texting({ one: service({ ...english, interpreters: true }) })('ayuda kansas')).toContain(
      'Cerca: apoyo, 1-785-555-0134, 24/7.',
    );
  });

  test('is told in every language that fits if that of the text is not known', () => {
    expect(texting({ one: service() })('66603')).toContain('Near you: advocates, 1-785-555-0134, 24/7.');
    const languages = Object.entries(files.languages).map(([code, file]) => [
      code,
      { ...file, replies: { ...file.replies, 'help KS': (file.replies.help ?? []).slice(0, 1) } },
    ]);
    const short = texting({ one: service() }, { languages: Object.fromEntries(languages) })('66603');
    expect(short).toContain('Near you: advocates, 1-785-555-0134, 24/7.');
    expect(short).toContain('Cerca: apoyo, 1-785-555-0134, 24/7.');
  });

  test('was called by somebody', () => {
    expect(texting({ one: service({ called: false }) })('help 66603')).not.toContain('785-555-0134');
  });

  test('is open; a farther one that is open comes before it if it is not', () => {
    const office = { zone: 'America/Chicago', open: { 'mon-fri': '08:00-17:30' } };
    const reply = texting({
      near: service({ area: { KS: { zips: ['66603'] } }, hours: office }),
      far: service({ call: '+17855550135' }),
    });
    expect(reply('help 66603')).toContain('Near you: advocates, 1-785-555-0134, until 5:30 pm.');
    expect(reply('help 66603', new Date('2026-11-26T00:00:00Z'))).toContain('1-785-555-0135, 24/7');
  });

  test('is another one each day if several are equally near, and the same all day', () => {
    const three = [1, 2, 3].map((n) => [`n${n}`, service({ call: `+1785555013${n}` })]);
    const reply = texting(Object.fromEntries(three));
    const on = (day: number, hour: number) =>
      /555-013\d/.exec(reply('help 66603', new Date(Date.UTC(2026, 10, day, hour))) ?? '')?.[0];
    expect(new Set([1, 2, 3].map((day) => on(day, 12))).size).toBe(3);
    expect(on(1, 1)).toBe(on(1, 23));
  });

  test.each([
    'thanks kansas',
    'unsubscribe kansas',
    'who is this kansas',
    'report kansas',
    'about this kansas',
    'privacy kansas',
  ])('is never told to %j, whatever topics it has', (text) => {
    const topics = Object.keys(files.hotlines.topics);
    expect(texting({ one: service({ topics }) })(text, WEDNESDAY)).not.toContain('785-555-0134');
  });

  test('comes behind 988 in a crisis', () => {
    const lines = texting({ one: service({ topics: ['crisis'] }) })('suicide kansas')?.split('\n');
    expect(lines?.[0]).toContain('988');
    expect(lines?.[1]).toContain('785-555-0134');
  });

  test('is one to text for whoever cannot speak, if there is one', () => {
    const reply = texting({ one: service(), two: service({ text: '+17855550136', area: { KS: {} } }) });
    expect(reply('deaf help kansas')).toContain('Near you: advocates, text 1-785-555-0136, 24/7.');
    expect(texting({ one: service() })('deaf help kansas')).not.toContain('785-555');
  });

  test('is no word of a machine that sends our reply back', () => {
    const es = files.languages.es as LanguageFile;
    const languages = { ...files.languages, es: { ...es, words: { ...es.words, help: { anywhere: ['ayuda'] } } } };
    const withOne = withServices({ ...files, languages }, { one: service({ kind: 'legal' }) });
    const said = answering(withOne)('ayuda kansas') ?? '';
    expect(said).toContain('Cerca: ayuda legal, 1-785-555-0134');
    const content = loadContent(compile(withOne));
    const sentBack = { body: said, hasPicture: false };
    expect(whatWeSay(sentBack, understand(said, content), content)?.usage.topic).toBe('loop');
  });
});
