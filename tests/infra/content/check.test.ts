import { describe, expect, test } from '@jest/globals';
import { check } from '../../../infra/content/check';
import type { LanguageFile } from '../../../infra/content/schema';
import { broken, type Parts, REVIEW, sentences, set, severities } from './broken';
import { smallContent as small, TODAY } from './small-content';

const REVIEWED =
  'true or false, without quotes, or who read every reply and when, like { "by": "native speaker, board", "on": "2026-11-26" }';

const TOPICS = Object.keys(small.hotlines.topics);
/** Those that have words in every language. */
const ASKED = ['help', 'info', 'report', 'child', 'abuse', 'crisis', 'privacy'];

test('content without a mistake has nothing to look at but that no native speaker has read the Spanish', () => {
  expect(sentences(small)).toEqual([REVIEW]);
});

test('a year later there are only the mistakes that time makes, each marked as stale', () => {
  const problems = check(small, new Date('2027-11-22T12:00:00Z')).filter(({ severity }) => severity === 'error');
  expect(problems).toHaveLength(Object.keys(small.hotlines.lines).length);
  for (const problem of problems) {
    expect(problem).toMatchObject({ file: 'hotlines.json', stale: true });
    expect(problem.message).toMatch(/^lines\.\w+\.verified is 365 days ago; check the number at its source/);
  }
});

describe('the shape', () => {
  test('a file that is missing is named', () => {
    expect(sentences({ languages: small.languages })).toContain('hotlines.json: The file is missing; put it back.');
  });

  test('nothing at all is a missing file, and not a crash', () => {
    for (const nothing of [undefined, null, 0, 'x', [], {}]) {
      expect(sentences(nothing)).toEqual(['hotlines.json: The file is missing; put it back.']);
    }
  });

  test('a key that is missing is named with what belongs there', () => {
    expect(broken(({ es }) => Reflect.deleteProperty(es, 'keyLine'))).toEqual([
      'es.json: keyLine is missing; add it as a text in quotes.',
    ]);
  });

  test('a key that does not exist is named with the nearest that does', () => {
    expect(broken(({ en }) => Object.assign(en, { evryday: [] }))).toEqual([
      'en.json: evryday does not belong here; did you mean everyday?',
    ]);
    expect(broken(({ lines }) => set(lines.tips, 'phone', '911'))).toEqual([
      'hotlines.json: lines.tips.phone does not belong here; use text or interpreters.',
    ]);
  });

  test('a value of the wrong kind is named with the right kind', () => {
    expect(broken(({ en }) => set(en.replies, 'help', 'Call {{national.call}}.'))).toEqual([
      'en.json: replies.help is a text; write it as a list in [ ].',
    ]);
    expect(broken(({ lines }) => set(lines.emergency, 'call', 911))).toEqual([
      'hotlines.json: lines.emergency.call is a number; write it as a text in quotes.',
    ]);
    expect(broken(({ es }) => set(es, 'reviewed', 'no'))).toEqual([`es.json: reviewed is "no"; write ${REVIEWED}.`]);
    expect(broken(({ en }) => set(en, 'words', null))).toEqual([
      'en.json: words is null; write it as a group of keys in { }.',
    ]);
  });

  test('an item of a list is named by its place, counting from one', () => {
    expect(broken(({ en }) => set(en.words, 'help', { alone: ['help', 988] }))).toEqual([
      'en.json: item 2 of words.help.alone is a number; write it as a text in quotes.',
    ]);
    expect(broken(({ en }) => set(en, 'sounds', [['ph']]))).toEqual([
      'en.json: item 1 of sounds is ["ph"]; write a list of two texts, ["written", "heard"].',
    ]);
  });

  test('each key that does not exist is named, and never taken for another that is there', () => {
    expect(broken(({ lines }) => Object.assign(lines.tips as object, { calls: 1, verifed: 2 }))).toEqual([
      'hotlines.json: lines.tips.calls does not belong here; use text or interpreters.',
      'hotlines.json: lines.tips.verifed does not belong here; use text or interpreters.',
    ]);
  });

  test('an unknown kind of line is named with the nearest kind', () => {
    expect(broken(({ lines }) => set(lines.tips, 'kind', 'lawenforcement'))).toEqual([
      'hotlines.json: lines.tips.kind is "lawenforcement"; did you mean law-enforcement?',
    ]);
    expect(broken(({ lines }) => Reflect.deleteProperty(lines.tips as object, 'kind'))).toEqual([
      'hotlines.json: lines.tips.kind is missing; add it as hotline, crisis, help, emergency or law-enforcement.',
    ]);
  });

  test('a day or an address that cannot be one says how it is written', () => {
    expect(broken(({ lines }) => set(lines.tips, 'verified', '11/22/2026'))).toEqual([
      'hotlines.json: lines.tips.verified is "11/22/2026"; write a day that exists, as year-month-day, like 2026-11-22.',
    ]);
    expect(broken(({ lines }) => set(lines.tips, 'verified', '2026-02-30'))).toHaveLength(1);
    expect(broken(({ lines }) => set(lines.tips, 'source', 'ice.gov'))).toEqual([
      'hotlines.json: lines.tips.source is "ice.gov"; write the whole address of a web page, like https://www.example.org.',
    ]);
  });

  test('what is empty is to be written', () => {
    expect(broken(({ en }) => set(en.replies, 'help', []))).toEqual([
      'en.json: replies.help is empty; write at least one text into it.',
    ]);
    expect(broken(({ en }) => set(en, 'sounds', [['', 'f']]))).toEqual([
      'en.json: item 1 of item 1 of sounds is empty; write letters, without spaces.',
    ]);
    expect(broken(({ lines }) => set(lines.tips, 'name', ''))).toEqual([
      'hotlines.json: lines.tips.name is empty; write its text.',
    ]);
  });

  test('a file that is not named for a language is not one', () => {
    expect(broken(({ files }) => set(files.languages, 'notes', { todo: 1 }))).toEqual([
      'notes.json: "notes" is not a language code; name a language\'s file like es.json, and keep other files out of here.',
    ]);
  });

  test('files whose shape holds are checked on beside one whose shape does not', () => {
    const change = ({ en, es }: Parts) => {
      set(es, 'reviewed', 'no');
      set(en.replies, 'thanks', ['988, {{lifeline.call}}.']);
    };
    expect(broken(change)).toEqual([
      `es.json: reviewed is "no"; write ${REVIEWED}.`,
      'en.json: replies.thanks has the number 988 written out; write {{lifeline.call}} instead, so that it is kept right in one place.',
    ]);
  });
});

describe('hotlines.json', () => {
  test('main names a language that has a file', () => {
    expect(broken(({ files }) => set(files.hotlines, 'main', 'eng'))).toEqual([
      'hotlines.json: main is "eng", but there is no eng.json; did you mean en?',
    ]);
  });

  test('the country has phone numbers, and those without a + are its own', () => {
    expect(broken(({ files }) => set(files.hotlines, 'country', 'USA'))).toEqual([
      'hotlines.json: country is "USA", which is no country with phone numbers; write its two letters, like US or CA.',
    ]);
    const british = ({ files, lines }: Parts) => {
      set(files.hotlines, 'country', 'GB');
      for (const line of Object.values(lines)) if (line.region === 'US') line.region = 'GB';
      set(lines.tips, 'call', '02079460000');
    };
    expect(broken(british)).toEqual(['hotlines.json: lines.tips.call is "02079460000"; write it as "+442079460000".']);
  });

  test('priority has each topic once, and no other', () => {
    expect(
      broken(({ files }) => set(files.hotlines, 'priority', [...TOPICS.slice(1), 'machine', 'chld', 'info'])),
    ).toEqual([
      'hotlines.json: priority has "machine", which is no topic; use help, info, report, child, abuse, crisis, privacy, needs, emergency, thanks, optout or quiet.',
      'hotlines.json: priority has "chld", which is no topic; did you mean child?',
      'hotlines.json: priority leaves out help; add it where it belongs, the most urgent topic first.',
      'hotlines.json: priority has info more than once; keep the place that it should have.',
    ]);
  });

  test('a region has a code of capitals, a name and words that name it', () => {
    const change = ({ files }: Parts) =>
      Object.assign(files.hotlines.regions, { none: 'Nowhere', ok: 'Oklahoma', NE: ' ' });
    expect(broken(change)).toEqual([
      'hotlines.json: regions.none is taken for places in no region; choose another code.',
      'hotlines.json: regions.ok is no region code; write two to six capital letters, like KS.',
      "hotlines.json: regions.NE is empty; write the region's name.",
      'hotlines.json: regions.none can be named in no language; add its words as regions.none to a language file.',
      'hotlines.json: regions.ok can be named in no language; add its words as regions.ok to a language file.',
      'hotlines.json: regions.NE can be named in no language; add its words as regions.NE to a language file.',
    ]);
  });

  test('a number is valid and written in E.164, or a short code', () => {
    expect(broken(({ lines }) => set(lines.national, 'call', '1-888-373-7888'))).toEqual([
      'hotlines.json: lines.national.call is "1-888-373-7888"; write it as "+18883737888".',
    ]);
    expect(broken(({ lines }) => set(lines.national, 'call', '+1888373788'))).toEqual([
      'hotlines.json: lines.national.call is "+1888373788", which is no valid phone number; look it up again at the line\'s source.',
    ]);
    expect(broken(({ lines }) => set(lines.national, 'text', { to: '2337333', word: 'HELP' }))).toEqual([
      'hotlines.json: lines.national.text.to is "2337333", which is no valid phone number; look it up again at the line\'s source.',
    ]);
    expect(broken(({ lines }) => set(lines.national, 'text', { to: '233733', word: ' ' }))).toEqual([
      'hotlines.json: lines.national.text.word is empty; write the word to text, or leave out the key.',
    ]);
  });

  test('a line can be reached, named in a reply, and is for a place that is known', () => {
    expect(broken(({ lines }) => set(lines, 'kansas-tips', { ...lines.tips, call: undefined, region: 'KA' }))).toEqual([
      'hotlines.json: lines.kansas-tips cannot be named in a reply; use letters and digits only, like kansasCrisis.',
      'hotlines.json: lines.kansas-tips has neither call nor text; add the number that people reach it by.',
      'hotlines.json: lines.kansas-tips.region is "KA", which regions does not have; did you mean KS?',
    ]);
  });

  test('a source is an address that begins with https', () => {
    expect(broken(({ lines }) => set(lines.tips, 'source', 'http://www.ice.gov'))).toEqual([
      'hotlines.json: lines.tips.source is "http://www.ice.gov"; write an address that begins with https://.',
    ]);
  });

  test('a number was not checked on a day still to come, wherever on Earth it is already', () => {
    expect(broken(({ lines }) => set(lines.tips, 'verified', '2026-11-24'))).toEqual([
      'hotlines.json: lines.tips.verified is 2026-11-24, which is still to come; write the day on which somebody checked the number.',
    ]);
    expect(broken(({ lines }) => set(lines.tips, 'verified', '2026-11-23'))).toEqual([]);
  });

  test('a number that nobody has called since it changed goes nowhere', () => {
    expect(broken(({ lines }) => set(lines.tips, 'verified', false))).toEqual([
      'hotlines.json: lines.tips.verified has no day, for nobody has called the number; call it, then write the day.',
    ]);
  });

  test.each([
    [179, undefined],
    [180, 'warning'],
    [364, 'warning'],
    [365, 'error'],
  ])('a number last checked %i days ago: %s', (days, severity) => {
    const files = structuredClone(small);
    set(
      files.hotlines.lines.tips,
      'verified',
      new Date(TODAY.getTime() - days * 86_400_000).toISOString().slice(0, 10),
    );
    const stale = check(files, TODAY).filter((problem) => problem.stale);
    const message = `lines.tips.verified is ${days} days ago; check the number at its source and write today's date.`;
    expect(stale).toEqual(severity ? [{ file: 'hotlines.json', severity, message, stale: true }] : []);
  });
});

describe('calls', () => {
  test('are answered in the main language at least', () => {
    expect(broken(({ es }) => Reflect.deleteProperty(es, 'voice'))).toEqual([]);
    expect(broken(({ en }) => Reflect.deleteProperty(en, 'voice'))).toEqual([
      'en.json: voice is missing; write how calls are answered, like { "name": "en-US", "offer": "To be connected now, press any key." }.',
    ]);
    expect(broken(({ en }) => set(en.voice, 'name', 'English'))).toEqual([
      'en.json: voice.name is "English"; write what Twilio calls it, like fr-CA.',
    ]);
  });
});

describe('replies', () => {
  test('every language has a reply to every topic', () => {
    expect(broken(({ es }) => Reflect.deleteProperty(es.replies, 'child'))).toEqual([
      'es.json: replies.child is missing; write what a text about child gets.',
    ]);
  });

  test('a key is a topic, or a topic and a region', () => {
    expect(broken(({ en }) => rename(en.replies, 'privacy', 'privcy'))).toEqual([
      'en.json: replies.privcy is neither a topic nor a topic and a region; did you mean privacy?',
      'en.json: replies.privacy is missing; write what a text about privacy gets.',
    ]);
    expect(broken(({ en, es }) => [en, es].map(({ replies }) => rename(replies, 'help KS', 'help ks')))).toEqual([
      'en.json: replies.help ks is neither a topic nor a topic and a region; did you mean help KS?',
      expect.stringContaining('en.json: replies.help ks has the line "kansasCrisis", which is for Kansas alone'),
      'es.json: replies.help ks is neither a topic nor a topic and a region; did you mean help KS?',
      expect.stringContaining('es.json: replies.help ks has the line "kansasCrisis", which is for Kansas alone'),
    ]);
    expect(broken(({ en }) => set(en.replies, 'other', ['{{national.call}}, {{lifeline.call}}']))).toEqual([
      'en.json: replies.other is never sent, for a text that is not understood gets the help reply; take it out.',
    ]);
  });

  test('what one language has for a region, every language has', () => {
    expect(broken(({ es }) => Reflect.deleteProperty(es.replies, 'abuse KS'))).toEqual([
      'es.json: replies.abuse KS is missing, but en.json has it; write it here too, or take it out there.',
    ]);
  });

  test('a placeholder names a line and what the line has', () => {
    expect(say('report', 'Or {{nationl.call}}.')).toEqual([
      'en.json: replies.report says {{nationl.call}}, but hotlines.json has no line "nationl"; did you mean national?',
    ]);
    expect(say('report', 'Or {{national.phone}}.')).toEqual([
      'en.json: replies.report says {{national.phone}}, but a line has no phone; use call, text or word.',
    ]);
    expect(say('report', 'Or {{tips.text}}.')).toEqual([
      'en.json: replies.report says {{tips.text}}, but lines.tips in hotlines.json has no text; add it there or take {{tips.text}} out.',
    ]);
  });

  test('a placeholder cannot reach what JavaScript puts into every object', () => {
    for (const written of ['{{constructor.call}}', '{{toString.word}}', '{{__proto__.text}}']) {
      const [sentence, ...more] = say('report', `Or ${written}.`);
      expect(sentence).toContain(`says ${written}, but hotlines.json has no line`);
      expect(more).toEqual([]);
    }
    expect(say('report', 'Or {{national.constructor}}.')).toEqual([
      'en.json: replies.report says {{national.constructor}}, but a line has no constructor; use call, text or word.',
    ]);
  });

  test.each(['{{ national.call }}', '{national.call}', '{{national}}', '{{kansas-crisis.call}}', '}}'])(
    '%s is no placeholder and would be sent as it stands',
    (written) => {
      expect(say('report', `Or ${written}`)).toEqual([
        `en.json: replies.report has ${written}, which no number is put into; write it like {{national.call}}, without spaces.`,
      ]);
    },
  );

  test('a number is never written out, and if a line has it, its placeholder is named', () => {
    expect(say('report', 'Or call 1-888-373-7888.')).toEqual([
      'en.json: replies.report has the number 1-888-373-7888 written out; write {{national.call}} instead, so that it is kept right in one place.',
    ]);
    expect(say('report', 'Text 233733.')).toEqual([expect.stringContaining('write {{national.text}} instead')]);
    expect(say('report', 'Call 1 800 555 0199.')).toEqual([
      'en.json: replies.report has the number 1 800 555 0199 written out; write a line in hotlines.json and its {{line.call}} instead, so that it is kept right in one place.',
    ]);
    expect(say('report', 'Dial 9-1-1.')).toEqual([
      expect.stringContaining('the number 9-1-1 written out; write {{emergency.call}}'),
    ]);
    expect(say('report', 'Open 24/7, 365 days.')).toEqual([expect.stringContaining('the number 365 written out')]);
    expect(say('report', 'Open 24/7, in 20 states.')).toEqual([]);
  });

  test('a key line has no number written out either', () => {
    expect(broken(({ en }) => set(en, 'keyLine', `${en.keyLine} 911.`))).toEqual([
      'en.json: keyLine has the number 911 written out; write {{emergency.call}} instead, so that it is kept right in one place.',
    ]);
  });

  test('letters that force UCS-2 are named if the language can do without', () => {
    expect(sayInSpanish('report', 'Llámenos aquí.')).toEqual([
      'es.json: replies.report has á and í, which makes every segment hold 70 characters instead of 160 (UCS-2); ' +
        'choose words without such letters rather than misspell (é, è, à, ñ, ü, Ç, ¿ and ¡ are free).',
    ]);
    expect(sayInSpanish('report', '¿Quién? El niño, también él. Qué vergüenza.')).toEqual([]);
  });

  test('signs that force UCS-2 are named with the plain ones', () => {
    expect(say('report', 'It’s “free” – always…')).toEqual([
      'en.json: replies.report has ’, “, ”, – and …, which makes every segment hold 70 characters instead of 160 (UCS-2); ' +
        'write \' for ’, write " for “, write " for ”, write - for –, write ... for ….',
    ]);
    expect(say('report', 'It is\u00A0free.')).toEqual([
      'en.json: replies.report has a special space (U+00A0), which makes every segment hold 70 characters instead of 160 (UCS-2); write a plain space.',
    ]);
    expect(say('report', 'It is free 👍.\u200B')).toEqual([
      'en.json: replies.report has 👍 and an invisible character (U+200B), which makes every segment hold 70 characters instead of 160 (UCS-2); take out what is not a plain letter or sign.',
    ]);
  });

  test('a script that GSM-7 cannot write is sent in UCS-2, still in two segments', () => {
    expect(broken(addChinese).filter((sentence) => !/key ?line/i.test(sentence))).toEqual([]);
    const change = (parts: Parts) => {
      const chinese = addChinese(parts);
      set(chinese.replies, 'report', [...(chinese.replies.report as string[]), '不'.repeat(100)]);
    };
    expect(broken(change)).toContainEqual(
      expect.stringMatching(
        /^zh\.json: replies\.report takes 3 segments, and two are the most; shorten it by \d+ characters\.$/,
      ),
    );
  });

  test('a spelling that is a quarter outside GSM-7, like the Vietnamese one, is sent in UCS-2 too', () => {
    const vietnamese =
      '{{national.call}}: đường dây nóng chống buôn người. {{tips.call}}. {{emergency.call}}. {{lifeline.call}}.';
    expect(broken(({ es }) => set(es.replies, 'report', [vietnamese]))).toEqual([]);
  });

  test('a reply longer than two segments says by how much', () => {
    const change = (length: number) => (parts: Parts) => {
      for (const { replies } of [parts.en, parts.es])
        set(replies, 'info', [`{{lifeline.call}} ${'x'.repeat(length - 4)}`]);
    };
    expect(broken(change(306)).filter((sentence) => sentence.includes('takes'))).toEqual([]);
    expect(broken(change(307)).filter((sentence) => sentence.includes('takes'))).toEqual([
      'en.json: replies.info takes 3 segments, and two are the most; shorten it by 1 character.',
      'es.json: replies.info takes 3 segments, and two are the most; shorten it by 1 character.',
    ]);
  });

  test('an accent in a long reply is one mistake and not two', () => {
    expect(broken(({ es }) => set(es.replies, 'help', [...(es.replies.help as string[]), 'Sí.']))).toEqual([
      expect.stringContaining('replies.help has í, which makes'),
    ]);
  });

  test.each([
    ['a control character', 'Bell\u0007', 'U+0007'],
    ['a tab', 'Tab\there', 'U+0009'],
    ['a line break inside a line', 'One\nTwo', 'U+000A'],
    ['half an emoji', 'Half \uD83D', 'U+D83D'],
  ])('%s is refused', (_, written, code) => {
    expect(say('report', written)).toEqual([
      `en.json: replies.report has the control character ${code}, which no phone can show; delete it (what begins a new line is a new item of the reply's list).`,
    ]);
  });

  test('a reply of nothing but space is empty', () => {
    expect(broken(({ en }) => set(en.replies, 'privacy', ['', ' ']))).toEqual([
      'en.json: replies.privacy is empty; write its text.',
    ]);
  });

  test('a law-enforcement line stands under report alone, and never where help or a key line is', () => {
    expect(say('help', '{{tips.call}}')).toEqual([
      'en.json: replies.help has {{tips.call}}, which is law enforcement; take it out, for such a line belongs under report alone.',
      'es.json: replies.help leaves out tips compared with en.json; give the same numbers in both.',
    ]);
    expect(sayInSpanish('help KS', '{{tips.call}}')).toEqual([
      'es.json: replies.help KS has {{tips.call}}, which is law enforcement; take it out, for such a line belongs under report alone.',
      'es.json: replies.help KS adds tips compared with en.json; give the same numbers in both.',
    ]);
    expect(broken(({ es }) => set(es, 'keyLine', `${es.keyLine} {{tips.call}}`))).toContain(
      'es.json: keyLine has {{tips.call}}, which is law enforcement; take it out, for such a line belongs under report alone.',
    );
  });

  test('every language gives the same numbers', () => {
    expect(
      broken(({ es }) =>
        set(es.replies, 'crisis', ['{{lifeline.call}}, {{emergency.call}}, {{violence.call}}: borre esto']),
      ),
    ).toEqual([
      'es.json: replies.crisis leaves out national and adds violence compared with en.json; give the same numbers in both.',
    ]);
  });

  test('a line of one region is given in that region alone', () => {
    const change = ({ en, es }: Parts) =>
      [en, es].map(({ replies }) =>
        set(replies, 'child MO', [...linesIn(replies['child MO']), '{{kansasChild.call}}']),
      );
    expect(broken(change)).toEqual([
      'en.json: replies.child MO has the line "kansasChild", which is for Kansas alone; move it to the reply for KS.',
      'es.json: replies.child MO has the line "kansasChild", which is for Kansas alone; move it to the reply for KS.',
    ]);
  });

  test('the first number comes within the first twelve words, and every reply has one', () => {
    const lead = (words: number) => `${'go '.repeat(words)}{{lifeline.call}}.`;
    const change = (reply: string) => (parts: Parts) =>
      [parts.en, parts.es].map(({ replies }) => set(replies, 'info', [reply]));
    expect(broken(change(lead(11)))).toEqual([]);
    expect(broken(change(lead(12)))).toContain(
      'en.json: replies.info has 12 words before its first number; put a number among the first 12 words.',
    );
    expect(broken(change('We keep nothing.'))).toContain(
      'en.json: replies.info gives no number; begin it with one, like {{national.call}}.',
    );
  });

  test('words are counted in a script that writes them without spaces, too', () => {
    const change = (parts: Parts) =>
      set(addChinese(parts).replies, 'privacy', ['我们不会保存您的号码也不会保存您的消息内容请放心 {{national.call}}']);
    expect(broken(change)).toContainEqual(
      expect.stringMatching(/^zh\.json: replies\.privacy has \d+ words before its first number;/),
    );
  });

  test('the key lines of two languages fit together', () => {
    const change = ({ es }: Parts) => set(es, 'keyLine', es.keyLine.padEnd(es.keyLine.length + 180, ' y ya'));
    expect(broken(change)).toEqual([
      expect.stringMatching(
        /^es\.json: keyLine does not fit into two segments with those of the other languages, which are sent together if nothing is understood or all else fails; shorten them by \d+ characters together\.$/,
      ),
    ]);
    expect(severities(change)).toEqual(['error']);
  });

  test('a further key line that no longer fits, or in UCS-2 never could, is a warning', () => {
    const french = ({ es, files }: Parts) => {
      set(files.languages, 'fr', {
        ...structuredClone(es),
        reviewed: true,
        keyLine: es.keyLine.padEnd(es.keyLine.length + 120, ' et la'),
      });
      for (const line of Object.values(files.hotlines.lines)) line.languages.push('fr');
    };
    expect(broken(french)).toEqual([expect.stringContaining('fr.json: keyLine does not fit into two segments')]);
    expect(severities(french)).toEqual(['warning']);
    expect(broken(addChinese)).toEqual([expect.stringContaining('zh.json: keyLine does not fit into two segments')]);
    expect(severities(addChinese)).toEqual(['warning']);
  });
});

describe('words', () => {
  test('every language has words for every topic', () => {
    expect(broken(({ es }) => Reflect.deleteProperty(es.words, 'crisis'))).toEqual([
      'es.json: words.crisis is missing; write the words that mean crisis.',
    ]);
    expect(broken(({ es }) => set(es.words, 'crisis', { alone: [], anywhere: [] }))).toEqual([
      'es.json: words.crisis has no words in it; write those that mean crisis.',
    ]);
  });

  test('a topic or region that does not exist is named with the nearest', () => {
    expect(broken(({ en }) => set(en.words, 'privcy', { alone: ['nosy'] }))).toEqual([
      'en.json: words.privcy is no topic; did you mean privacy?',
      expect.stringContaining('words.privcy.alone has "nosy"'),
    ]);
    expect(broken(({ en }) => set(en.regions as object, 'KN', { anywhere: ['wichita'] }))).toContain(
      'en.json: regions.KN is no region of hotlines.json; did you mean KS?',
    );
  });

  test('a word has one topic in a language', () => {
    expect(broken(({ en }) => add(en, 'info', 'anywhere', 'H.E.L.P!'))).toEqual([
      'en.json: words.info.anywhere has "H.E.L.P!", but words.help.alone has it too; keep it for help or for info, not for both.',
    ]);
  });

  test('a word has one topic across languages, and may stand in several for that topic', () => {
    expect(broken(({ es }) => add(es, 'crisis', 'alone', 'Help'))).toEqual([
      'es.json: words.crisis.alone has "Help", but words.help.alone of en.json has it too; keep it for help or for crisis, not for both.',
    ]);
    expect(broken(({ es }) => add(es, 'help', 'alone', 'Help'))).toEqual([]);
  });

  test('a space makes no second word of it', () => {
    expect(
      broken(({ en, es }) => [add(en, 'child', 'alone', 'run away'), add(es, 'abuse', 'alone', 'runaway')]),
    ).toEqual([
      'es.json: words.abuse.alone has "runaway", but words.child.alone of en.json has it too; keep it for child or for abuse, not for both.',
    ]);
  });

  test('phrases that skip words and shorthand leave the same are the same', () => {
    const change = ({ en }: Parts) => {
      set(en, 'skip', ['please']);
      set(en, 'shorthand', { u: 'you' });
      add(en, 'info', 'anywhere', 'who are you');
      add(en, 'privacy', 'anywhere', 'please who are u');
    };
    expect(broken(change)).toEqual([
      'en.json: words.privacy.anywhere has "please who are u", but words.info.anywhere has "who are you", the same without skip words and shorthand; keep it for info or for privacy, not for both.',
    ]);
  });

  test('a phrase that means nothing cannot mean a topic as well', () => {
    expect(broken(({ en }) => set(en.words, 'other', { anywhere: ['report'] }))).toEqual([
      'en.json: words.other.anywhere has "report", but words.report.alone has it too; keep it for report or for other, not for both.',
    ]);
  });

  test('a pattern has one topic, in whatever order its parts stand', () => {
    const change = ({ en }: Parts) => {
      set(en, 'groups', { kid: ['kid', 'son'] });
      add(en, 'child', 'anywhere', '<kid> + gone');
      add(en, 'abuse', 'anywhere', 'gone + <kid>');
    };
    expect(broken(change)).toEqual([
      'en.json: words.abuse.anywhere has "gone + <kid>", but words.child.anywhere has it too; keep it for child or for abuse, not for both.',
    ]);
  });

  test('a pattern names groups that are there, with spaces around the plus', () => {
    const groups = ({ en }: Parts) => set(en, 'groups', { kid: ['kid', 'son'], gone: ['vanished'] });
    const change = (text: string) => (parts: Parts) => {
      groups(parts);
      add(parts.en, 'child', 'anywhere', '<kid> + <gone>');
      add(parts.en, 'child', 'anywhere', text);
    };
    expect(broken(change('<kids> + <gone>'))).toEqual([
      'en.json: words.child.anywhere has "<kids> + <gone>", but groups has no kids; did you mean kid?',
    ]);
    const sentence = (text: string) =>
      `en.json: words.child.anywhere has "${text}", where + or < > does nothing; write a pattern under words, like "<kid> + missing" with spaces around the +.`;
    expect(broken(change('<kid>+lost'))).toEqual([sentence('<kid>+lost')]);
    expect(broken(change('<kid> lost'))).toEqual([sentence('<kid> lost')]);
    expect(broken(change('<kid + lost'))).toEqual([sentence('<kid + lost')]);
    expect(broken(groups)).toEqual([
      'en.json: groups.kid stands in no pattern; use it as <kid>, or take it out.',
      'en.json: groups.gone stands in no pattern; use it as <gone>, or take it out.',
    ]);
    expect(broken(({ en }) => set(en, 'groups', { kid: [] }))).toEqual([
      'en.json: groups.kid has no words in it; write some, or take the group out.',
    ]);
  });

  test('a place has one region in all languages, and only a region that is there or none', () => {
    expect(broken(({ en }) => set(en.regions as object, 'MO', { anywhere: ['missouri', 'Kansas'] }))).toContainEqual(
      'en.json: regions.MO.anywhere has "Kansas", but regions.KS.anywhere has it too; keep it for KS or for MO, not for both.',
    );
  });

  test.each(['stop', 'STOP!', 'unsub scribe', 'Yes', 'start', 'opt out'])(
    '%s is a reserved word and never gets another meaning',
    (word) => {
      const reserved = word.replace(/\W/g, '').toUpperCase();
      expect(broken(({ en }) => add(en, 'help', 'alone', word))).toContain(
        `en.json: words.help.alone has "${word}", but ${reserved} is a word that the carriers act on themselves; take it out.`,
      );
    },
  );

  test('a reserved word within a phrase is no mistake, nor is one that a pattern needs', () => {
    expect(broken(({ en }) => add(en, 'abuse', 'anywhere', 'stop beating me'))).toEqual([]);
    const change = ({ en }: Parts) => {
      set(en, 'groups', { end: ['end', 'quit'] });
      add(en, 'crisis', 'anywhere', '<end> + my life');
    };
    expect(broken(change)).toEqual([]);
  });

  test('a phrase that skip words leave a reserved word of is one', () => {
    const change = ({ en }: Parts) => {
      set(en, 'skip', ['please']);
      add(en, 'help', 'anywhere', 'please stop');
    };
    expect(broken(change)).toEqual([
      'en.json: words.help.anywhere has "please stop", but STOP is a word that the carriers act on themselves; take it out.',
    ]);
  });

  test('a phrase with nothing to match is named', () => {
    expect(broken(({ en }) => add(en, 'help', 'alone', '?!'))).toEqual([
      'en.json: words.help.alone has "?!", which has no letter, number or emoji to match; take it out or write a word.',
    ]);
    expect(broken(({ en }) => add(en, 'help', 'alone', '🆘🆘'))).toEqual([]);
  });

  test('a phrase twice in a list is named', () => {
    expect(broken(({ es }) => add(es, 'child', 'anywhere', 'mi bebé', 'Mi bebe.'))).toEqual([
      'es.json: words.child.anywhere has "Mi bebe." more than once, but for case, accents and punctuation; take one out.',
    ]);
  });

  test('a phrase that skip words leave nothing of is named', () => {
    const change = ({ en, es }: Parts) => {
      set(es, 'skip', ['please', 'now']);
      add(en, 'help', 'anywhere', 'please now');
    };
    expect(broken(change)).toEqual([
      'en.json: words.help.anywhere has "please now", but skip drops "please now" from every text, so that it never matches; take it out of one of them.',
    ]);
  });

  test('a word that the info reply tells people to text is one', () => {
    expect(broken(({ es }) => set(es.words, 'privacy', { alone: ['secreto'] }))).toEqual([
      'es.json: replies.info tells people to text PRIVADO, but no list of words has it; add it under words, or take it out.',
    ]);
  });

  test('a phrase that leads elsewhere even when nothing else is sent is named', () => {
    expect(
      broken(({ en }) => [add(en, 'child', 'anywhere', 'hurt + who'), add(en, 'info', 'anywhere', 'hurt who')]),
    ).toEqual([
      'en.json: words.info.anywhere has "hurt who", but a text of just that is taken for child; take it out, or move it to child.',
    ]);
  });

  test('keywords of two topics one slip apart are named, unless everyday has one', () => {
    const change = ({ en }: Parts) => add(en, 'child', 'alone', 'reporf');
    const sentence =
      'en.json: words.child.alone has "reporf", one slip away from "report", which means report (words.report.alone of en.json); choose another word, or add "reporf" to everyday if it must stay.';
    expect(broken(change)).toEqual([sentence]);
    expect(
      broken((parts) => {
        change(parts);
        set(parts.en, 'everyday', ['reporf']);
      }),
    ).toEqual([]);
  });

  test('a keyword one slip from a reserved word is named', () => {
    expect(broken(({ en }) => add(en, 'child', 'alone', 'stoop'))).toEqual([
      'en.json: words.child.alone has "stoop", one slip away from STOP, which the carriers act on themselves; choose another word, or add "stoop" to everyday if it must stay.',
    ]);
  });
});

describe('shorthand', () => {
  const shorthand = (list: Record<string, string>) => broken(({ en }) => set(en, 'shorthand', list));

  test('never changes a word that means something', () => {
    expect(shorthand({ help: 'hello' })).toContain(
      'en.json: shorthand has "help", but words.help.alone of en.json has it too, and would be read as "hello"; take it out of one of them.',
    );
    expect(shorthand({ mo: 'more' })).toContain(
      'en.json: shorthand has "mo", but regions.MO.alone of en.json has it too, and would be read as "more"; take it out of one of them.',
    );
  });

  test('may shorten a word beside what it is short for', () => {
    const change = ({ en }: Parts) => {
      set(en, 'shorthand', { bf: 'boyfriend' });
      add(en, 'abuse', 'alone', 'boyfriend', 'bf');
    };
    expect(broken(change)).toEqual([]);
  });

  test('never changes a reserved word', () => {
    expect(shorthand({ End: 'ending' })).toEqual([
      'en.json: shorthand has "End", but END is a word that the carriers act on themselves; take it out.',
    ]);
  });

  test('has something to match', () => {
    expect(shorthand({ '??': 'what' })).toEqual([
      'en.json: shorthand has "??", which has no letter or number to match; take it out.',
    ]);
  });

  test('means one thing in all languages, for every text is read with all of it', () => {
    expect(broken(({ en, es }) => [set(en, 'shorthand', { k: 'okay' }), set(es, 'shorthand', { k: 'que' })])).toEqual([
      'en.json: shorthand has "k" for "okay", but es.json has it for "que", and only one can be; agree on one.',
      'es.json: shorthand has "k" for "que", but en.json has it for "okay", and only one can be; agree on one.',
    ]);
  });
});

test('a check changes nothing in what it is given', () => {
  const before = structuredClone(small);
  check(small, TODAY);
  expect(small).toEqual(before);
});

/** Puts a line at the end of the English reply. */
function say(key: string, line: string): string[] {
  return broken(({ en }) => set(en.replies, key, [...linesIn(en.replies[key]), line]));
}

function sayInSpanish(key: string, line: string): string[] {
  return broken(({ es }) => set(es.replies, key, [...linesIn(es.replies[key]), line]));
}

function linesIn(reply: readonly string[] | undefined): string[] {
  return [...(reply ?? [])];
}

/** A language in a script of its own, with the numbers of the English replies and few words between them. */
function addChinese({ en, files }: Parts): LanguageFile {
  const numbers = (reply: readonly string[]) => [
    `请拨打 ${(reply.join(' ').match(/\{\{\w+\.(?:call|text)\}\}/g) ?? []).map((number) => `${number} 英语`).join('，')} 删除`,
  ];
  const replies = Object.entries(en.replies).map(([key, reply]) => [key, key === 'quiet' ? ['自动'] : numbers(reply)]);
  const chinese: LanguageFile = {
    name: '中文',
    reviewed: true,
    keyLine:
      '求助英语 {{national.call}} 英语 {{national.text}} 英语 {{lifeline.call}} 英语 {{emergency.call}} 英语 删除',
    stopLine: 'OK.',
    pictureLine: '不要发照片',
    deleteThread: ['删除'],
    hidden: ['人口贩卖'],
    languageNames: { en: '英语' },
    replies: Object.fromEntries(replies),
    words: Object.fromEntries(ASKED.map((topic, i) => [topic, { alone: [`${'一二三四五六七'[i]}号`] }])),
  };
  files.languages.zh = chinese;
  return chinese;
}

function add(file: LanguageFile, topic: string, reach: 'alone' | 'anywhere' | 'always', ...phrases: string[]): void {
  const words = file.words[topic] as LanguageFile['words'][string];
  words[reach] = [...(words[reach] ?? []), ...phrases];
}

function rename(where: Record<string, unknown>, from: string, to: string): void {
  where[to] = where[from];
  delete where[from];
}
