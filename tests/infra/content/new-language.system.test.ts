import { describe, expect, test } from '@jest/globals';
import { answer } from '../../../functions/sms/answer';
import { loadContent } from '../../../functions/text/load';
import { understand } from '../../../functions/text/understand';
import { check } from '../../../infra/content/check';
import { compile } from '../../../infra/content/compile';
import { readContentFiles } from '../../../infra/content/read-folder';
import type { LanguageFile } from '../../../infra/content/schema';
import { CONTENT_FOLDER } from '../../text/content';

const TODAY = new Date('2026-11-25');
const files = readContentFiles(CONTENT_FOLDER);

/** A language in another script, as small as one may be. */
const ukrainian: LanguageFile = {
  name: 'Українська',
  reviewed: false,
  keyLine:
    '{{national.call}}: допомога. {{national.word}} на {{national.text}} (англ.). {{lifeline.call}} (англ.): криза. {{emergency.call}}. Видаліть це.',
  stopLine: 'OK.',
  pictureLine: 'Без фото.',
  deleteThread: ['видаліть це'],
  hidden: ['торгівля людьми', 'торгівлі людьми'],
  languageNames: { en: 'англ.' },
  replies: {
    help: [
      '{{national.call}}: допомога, або {{national.word}} на {{national.text}} (англ.).',
      '{{emergency.call}}. {{lifeline.call}} (англ.).',
      'Видаліть це.',
    ],
    info: ['{{national.call}}: допомога проти торгівлі людьми.', 'Відповідає програма.', '{{lifeline.call}} (англ.).'],
    report: [
      '{{national.call}}: допомога.',
      '{{tips.call}}: поліція (Homeland Security).',
      '{{emergency.call}}. {{lifeline.call}} (англ.).',
    ],
    child: ['{{childhelp.call}}: дитина.', '{{emergency.call}}. {{lifeline.call}} (англ.).', 'Видаліть це.'],
    abuse: [
      '{{violence.call}} або {{violence.word}} на {{violence.text}} (англ.): насильство.',
      '{{emergency.call}}. {{lifeline.call}} (англ.).',
      'Видаліть це.',
    ],
    crisis: ['{{lifeline.call}} (англ.): криза.', '{{emergency.call}}: небезпека.', 'Видаліть це.'],
    privacy: ['{{national.call}}. {{lifeline.call}} (англ.).', 'Ми рахуємо лише теми, не номери.', 'Видаліть це.'],
    needs: ['{{services.call}}: їжа.', '{{emergency.call}}. {{lifeline.call}} (англ.).'],
    emergency: ['Це не {{emergency.call}}. {{lifeline.call}} (англ.).'],
    thanks: ['{{national.call}}. {{lifeline.call}} (англ.).'],
    optout: ['STOP. {{national.call}}. {{lifeline.call}} (англ.).'],
    quiet: ['Ніхто не читає.'],
  },
  words: {
    help: { alone: ['допомога'], anywhere: ['допоможіть', 'рятуйте'] },
    info: { alone: ['довідка'], anywhere: ['що це таке'] },
    report: { alone: ['повідомити'], anywhere: ['хочу повідомити про'] },
    child: { alone: ['дитина'], anywhere: ['зникла дитина'] },
    abuse: { alone: ['насильство'], anywhere: ['чоловік бє мене'] },
    crisis: { alone: ['криза'], anywhere: ['хочу померти'] },
    privacy: { alone: ['таємниця'], anywhere: ['хто це бачить'] },
  },
};

const withUkrainian = { ...files, languages: { ...files.languages, uk: ukrainian } };

describe('a new language is one file', () => {
  const content = loadContent(compile(withUkrainian));

  test.each([
    ['Допоможіть!', 'help', 'допомога, або HELP на 233733'],
    ['ХТО ЦЕ БАЧИТЬ?', 'privacy', 'Ми рахуємо лише теми'],
    ['чоловік б’є мене', 'abuse', 'насильство'],
    ['допмога', 'help', 'допомога, або HELP на 233733'],
  ])('%j is answered in it', (text, topic, reply) => {
    const meaning = understand(text, content);
    expect(meaning).toMatchObject({ topic, language: 'uk', languageKnown: true });
    expect(answer(meaning, content)).toContain(reply);
  });

  test('the other languages go on as before', () => {
    expect(understand('help me', content)).toMatchObject({ topic: 'help', language: 'en' });
    expect(understand('ayúdame', content)).toMatchObject({ topic: 'help', language: 'es' });
  });

  test('the check says what is still missing of it, and nothing else', () => {
    const { crisis: _, ...replies } = ukrainian.replies;
    const unfinished = { ...files, languages: { ...files.languages, uk: { ...ukrainian, replies } } };
    const errors = check(unfinished, TODAY).filter(({ file, severity }) => file === 'uk.json' && severity === 'error');
    expect(errors.map(({ message }) => message).join('\n')).toMatch(/crisis/);
  });
});
