import { describe, expect, test } from '@jest/globals';
import type { LanguageFile } from '../../../infra/content/schema';
import { broken, type Parts, set, severities } from './broken';

/** Replaces what a reply says in both languages, so that neither differs from the other in its numbers. */
function say(key: string, lines: readonly string[]) {
  return ({ en, es }: Parts) => {
    set(en.replies, key, lines);
    set(es.replies, key, lines);
  };
}

const ALL = [
  '{{national.call}}, {{national.text}}, {{lifeline.call}}, {{emergency.call}}: delete this thread, borre esto.',
];
const without = (part: string) => ALL.map((line) => line.replace(part, ''));
const inEnglish = (said: readonly string[]) => said.filter((sentence) => sentence.startsWith('en.json'));

describe('what a reply must have', () => {
  test('a reply to HELP has the hotline by call and by text, 988, 911 and how to leave no trace', () => {
    expect(broken(say('help', ALL))).toEqual([]);
    expect(inEnglish(broken(say('help', without('{{lifeline.call}}'))))).toEqual([
      'en.json: replies.help has no number of a line of kind crisis; add one, like {{lifeline.call}}.',
    ]);
    expect(inEnglish(broken(say('help', without('{{emergency.call}}'))))).toEqual([
      'en.json: replies.help has no number of a line of kind emergency; add one, like {{emergency.call}}.',
    ]);
    expect(inEnglish(broken(say('help', without('{{national.text}}'))))).toContain(
      'en.json: replies.help does not say how to text the hotline; add {{national.text}}.',
    );
    expect(inEnglish(broken(say('help', without('delete this thread'))))).toEqual([
      'en.json: replies.help does not say to delete the thread; add "delete this thread", for somebody else may read it.',
    ]);
  });

  test('and so has a key line, which stands alone if all else fails', () => {
    expect(broken(({ en }) => set(en, 'keyLine', 'Danger: {{emergency.call}}.'))).toEqual([
      'en.json: keyLine has no number of a line of kind hotline; add one, like {{national.call}}.',
      'en.json: keyLine has no number of a line of kind crisis; add one, like {{lifeline.call}}.',
      'en.json: keyLine does not say how to text the hotline; add {{national.text}}.',
      'en.json: keyLine does not say to delete the thread; add "delete this thread", for somebody else may read it.',
    ]);
  });

  test.each(['child', 'abuse', 'crisis'])('the reply to %s says to delete the thread', (topic) => {
    expect(inEnglish(broken(say(topic, without('delete this thread'))))).toContainEqual(
      expect.stringContaining(`replies.${topic} does not say to delete the thread`),
    );
  });

  test.each(['info', 'report', 'privacy', 'needs', 'emergency', 'thanks', 'optout'])(
    'a crisis may hide behind %s, so that its reply gives the crisis line too',
    (topic) => {
      expect(inEnglish(broken(say(topic, without('{{lifeline.call}}'))))).toContainEqual(
        expect.stringContaining(`replies.${topic} has no number of a line of kind crisis`),
      );
    },
  );

  test('a number that people text and call is given as one number only while it is one', () => {
    const oneNumber = ({ lines, en, es }: Parts) => {
      for (const { replies } of [en, es]) replies.crisis = ['Call or text {{lifeline.text}}.'];
      set(lines.lifeline, 'call', '+18002738255');
    };
    expect(broken(oneNumber)).toContain(
      'hotlines.json: lines.lifeline.text.to is not the number to call any more, but replies.crisis of en.json and replies.crisis of es.json give {{lifeline.text}} alone, and people may call it; put the right number here too, or {{lifeline.call}} there.',
    );
    const withWord = (parts: Parts) => [oneNumber(parts), set(parts.lines.lifeline?.text, 'word', 'HOME')];
    expect(broken(withWord)).toEqual(expect.arrayContaining([expect.stringContaining('lifeline.text.to is not the')]));
    const both = ['Call {{lifeline.call}} or text {{lifeline.text}}.'];
    const apart = (parts: Parts) => [oneNumber(parts), say('crisis', both)(parts)];
    expect(broken(apart).filter((sentence) => sentence.startsWith('hotlines.json'))).toEqual([]);
    const silent = (parts: Parts) => [apart(parts), set(parts.en.replies, 'crisis text-first', ['{{lifeline.text}}'])];
    expect(broken(silent).filter((sentence) => sentence.startsWith('hotlines.json'))).toEqual([]);
  });

  test('what every reply is checked for is among the lines', () => {
    const change = ({ lines }: Parts) => set(lines.lifeline, 'kind', 'help');
    expect(broken(change)).toEqual([
      'hotlines.json: lines has no line of kind crisis, which every reply is checked for; give the right line that kind.',
    ]);
  });

  test('naming a place takes away no number that can be texted', () => {
    const change = ({ en, es }: Parts) =>
      [en, es].map(({ replies }) =>
        set(replies, 'abuse KS', [
          '{{kansasCrisis.call}}, {{violence.call}}, {{emergency.call}}, {{lifeline.call}}',
          'delete this thread, borre esto',
        ]),
      );
    expect(inEnglish(broken(change))).toEqual([
      'en.json: replies.abuse KS leaves out {{violence.text}}, which replies.abuse has; a region adds a line and takes none away.',
    ]);
  });
});

describe('law enforcement', () => {
  test('never comes first, not even in the reply to REPORT', () => {
    const change = say('report', ['{{tips.call}}', '{{national.call}}, {{lifeline.call}}, {{emergency.call}}']);
    expect(inEnglish(broken(change))).toEqual([
      'en.json: replies.report begins with {{tips.call}}, which is law enforcement; put {{national.call}} before it.',
    ]);
  });
});

describe('a locked screen', () => {
  const after = (letters: number, word: string) => [`{{lifeline.call}} ${'x'.repeat(letters - 4)} ${word}`];

  test('never shows a hidden word, be it cut or of another language', () => {
    const change =
      (word: string) =>
      ({ en }: Parts) =>
        set(en.replies, 'thanks', [`{{national.call}}, {{lifeline.call}}: ${word}.`]);
    expect(broken(change('Human TRAFFICKING'))).toEqual([
      'en.json: replies.thanks says "trafficking" in its first 110 characters, which a locked screen shows; say it later or in other words.',
    ]);
    expect(broken(change('La Trata'))).toEqual([
      expect.stringContaining('replies.thanks says "trata" in its first 110'),
    ]);
    expect(broken(change('tratamos'))).toEqual([]);
  });

  test('shows 110 characters, and a word that begins within them', () => {
    const change =
      (letters: number) =>
      ({ en }: Parts) =>
        set(en.replies, 'privacy', [`{{national.call}}${after(letters - 14, 'trafficking')[0]}`, 'delete this thread']);
    expect(broken(change(108))).toEqual([expect.stringContaining('says "trafficking" in its first 110 characters')]);
    expect(broken(change(112)).filter((sentence) => sentence.includes('locked'))).toEqual([]);
  });

  test('may show it in the replies to INFO and REPORT, which are asked for', () => {
    expect(broken(({ en }) => set(en.replies, 'info', ['{{national.call}}: trafficking. {{lifeline.call}}.']))).toEqual(
      [],
    );
  });
});

describe('a line that answers in another language', () => {
  test('is named with that language beside it', () => {
    const change = ({ es }: Parts) =>
      set(es.replies, 'child', [
        'Llame al {{missing.call}}. {{lifeline.call}}, {{emergency.call}} (inglés).',
        'Borre esto.',
      ]);
    expect(broken(change)).toEqual([
      'es.json: replies.child has {{missing.call}}, but it is answered in en alone; write "inglés" behind it, or take it out.',
    ]);
  });

  test('needs the name of that language in the file first', () => {
    expect(broken(({ es }) => Reflect.deleteProperty(es, 'languageNames'))).toContain(
      'es.json: replies.child has {{missing.call}}, but it is answered in en alone; ' +
        'add "languageNames": { "en": "…" } to es.json, the language\'s name in this one, and write that behind it, or take it out.',
    );
  });

  test('may have interpreters on the phone, and none for texts', () => {
    const onlyEnglish = ({ lines }: Parts) => set(lines.violence, 'languages', ['en']);
    expect(broken(onlyEnglish)).toHaveLength(4);
    const withInterpreters = (parts: Parts) => {
      onlyEnglish(parts);
      set(parts.lines.violence, 'interpreters', true);
    };
    expect(broken(withInterpreters)).toEqual([
      'es.json: replies.abuse has {{violence.text}}, but texts to it are answered in en alone; write "inglés" behind it, or take it out.',
      'es.json: replies.abuse KS has {{violence.text}}, but texts to it are answered in en alone; write "inglés" behind it, or take it out.',
    ]);
  });

  test('may be another for texts than for calls', () => {
    const change = ({ en, es }: Parts) =>
      [en, es].map(({ replies }) => set(replies, 'thanks', ['{{emergency.text}}, {{lifeline.call}}']));
    expect(broken(change)).toEqual([
      'es.json: replies.thanks has {{emergency.text}}, but texts to it are answered in en alone; write "inglés" behind it, or take it out.',
    ]);
  });
});

describe('the reply to who is this', () => {
  test.each([
    ['a number', '{{national.call}}', '{{national.call}}'],
    ['a word to text', 'Text HELP.', 'HELP'],
    ['STOP', 'Text STOP.', 'STOP'],
    ['digits', 'Open 24 hours.', '24'],
    ['what it is about', 'No trafficking here.', 'trafficking'],
  ])('names no %s', (_, line, named) => {
    expect(inEnglish(broken(({ en }) => set(en.replies, 'quiet', [line])))).toContain(
      `en.json: replies.quiet has ${named}; take it out, for this reply names no number, no word to text and no topic: the wrong person may read it.`,
    );
  });

  test('takes one segment, as thanks does', () => {
    const long =
      (key: string) =>
      ({ en, es }: Parts) =>
        [en, es].map(({ replies }: LanguageFile) => set(replies, key, [...(replies[key] ?? []), 'x'.repeat(160)]));
    for (const key of ['quiet', 'thanks', 'optout'])
      expect(broken(long(key))).toContainEqual(
        expect.stringMatching(
          new RegExp(
            `^en\\.json: replies\\.${key} takes 2 segments, and it may take one; shorten it by \\d+ characters\\.$`,
          ),
        ),
      );
  });

  test('may be silence, for texts that mean it and for no other', () => {
    expect(broken(({ en }) => set(en, 'silentFor', ['Wrong number!']))).toEqual([]);
    expect(broken(({ en }) => set(en, 'silentFor', ['help']))).toEqual([
      'en.json: silentFor has "help", but a text of just that is taken for help and is answered; take it out, or add it to words.quiet.',
    ]);
  });
});

describe('the reading grade', () => {
  const reply =
    (sentence: string) =>
    ({ en }: Parts) =>
      set(en.replies, 'info', ['{{national.call}}, {{lifeline.call}}.', sentence]);

  test('is a warning above six', () => {
    const hard = reply(
      'Confidential professional assistance is continuously available to individuals experiencing exploitation.',
    );
    expect(broken(hard)).toEqual([
      expect.stringMatching(
        /^en\.json: replies\.info reads like grade \d+\.\d; use shorter words and sentences, for grade 6 is the most\.$/,
      ),
    ]);
    expect(severities(hard)).toEqual(['warning']);
    expect(broken(reply('If you are not safe, we can help you. Tell us what you need now.'))).toEqual([]);
  });

  test('is measured in Spanish by a formula for Spanish', () => {
    const change =
      (sentence: string) =>
      ({ es }: Parts) =>
        set(es.replies, 'info', ['{{national.call}}, {{lifeline.call}}.', sentence]);
    expect(broken(change('Si no puede salir de casa, llame. Le van a ayudar con lo que pida.'))).toEqual([]);
    expect(
      broken(
        change(
          'Profesionales especializados proporcionan acompañamiento interdisciplinario permanente independientemente del estatus migratorio.',
        ),
      ),
    ).toEqual([expect.stringContaining('es.json: replies.info reads like grade')]);
  });
});

describe('what follows a reply', () => {
  test('a line about pictures that does not fit is a warning', () => {
    const change = ({ en, es }: Parts) =>
      [en, es].map(({ replies }) =>
        set(replies, 'info', [`{{national.call}}, {{lifeline.call}}. ${'It is so. '.repeat(27)}`]),
      );
    expect(broken(change)).toContainEqual(
      expect.stringMatching(
        /^en\.json: pictureLine does not fit behind replies\.info, so that nobody who sends a picture there is told; shorten either by \d+ characters\.$/,
      ),
    );
  });

  test('a word that two languages share gets its reply and not the key lines alone', () => {
    const change = ({ en }: Parts) =>
      set(en.replies, 'info', [`{{national.call}}, {{lifeline.call}}. ${'It is so. '.repeat(25)}`]);
    expect(broken(change)).toContainEqual(
      expect.stringMatching(
        /^en\.json: replies\.info does not fit before the key lines of the other languages, so that "info", the same word in en and es, gets the key lines alone; shorten it by \d+ characters\.$/,
      ),
    );
  });
});
